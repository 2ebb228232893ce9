// What the library takes of zod, by name: the only file of the library that knows it. A Node process that imports zod itself loads
// some ninety files, two in three of them locales: half of all the time to a first verdict. Node is therefore given these names in one
// file, dist/zod.js, and whoever bundles the library for elsewhere the zod that is installed: package.json says which under `imports`.
export {
  array, boolean, config, discriminatedUnion, enum, exactOptional, gt, gte, int, INVALID, literal, lte, maxLength, minLength, number,
  object, refine, regex, safeParse, strictObject, string, tuple, union, unknown,
} from 'zod/mini'
export { compileFn } from 'zod/v4/core'
export type * as zod from 'zod/mini'
