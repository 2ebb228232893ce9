// A table of many people, as a city's factory would paste it.

const HEADINGS = ['工号', '姓名', '日期', '学习形式', '科目', '学时', '学分']

/** So many people with so many rows each, tab by tab. */
export function manyPeople(people: number, each: number): string {
  const lines = [HEADINGS.join('\t')]
  for (let person = 0; person < people; person += 1) {
    for (let row = 0; row < each; row += 1) {
      const day = `202${2 + (row % 3)}.${1 + ((person + row) % 12)}.${1 + ((person * 7 + row) % 28)}`
      const what = [['线下理论', '公共科目', '6', ''], ['线下实操', '专业科目', '8', ''], ['在线课程', '专业科目', '', '12.5']][row % 3] ?? []
      // One row in forty has a date that does not exist.
      const date = (person * each + row) % 40 === 39 ? '2024.2.30' : day
      lines.push([`JH-${String(person).padStart(5, '0')}`, `张${person}`, date, ...what].join('\t'))
    }
  }
  return lines.join('\n')
}
