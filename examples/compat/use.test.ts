import { use } from './use'

test('the package, through ts-jest', async () => {
  expect(await use()).toBe(process.env.EXPECTED)
})
