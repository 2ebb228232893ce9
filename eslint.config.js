import stylistic from '@stylistic/eslint-plugin'
import tseslint from 'typescript-eslint'

const MAX_COLUMNS = 140

export default tseslint.config(
  // Left out of the examples: the folders that have packages of their own, which `npm ci` at the top does not install.
  { ignores: [
    'dist', 'coverage', 'reports', '.stryker-tmp', 'test/**/fixtures/**', 'examples/*/{dist,node_modules}/**', 'examples/**/*.{js,mjs}', 'docs/calculator/**',
    'examples/{bench-peers,city,compat,excel-addin,google-sheets,hyperformula,print,univer,workbook,wps-addin}/**',
    'docs/{.vitepress,.pages,.site*,browser,node_modules}/**',
  ] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  stylistic.configs.customize({ indent: 2, quotes: 'single', semi: false, braceStyle: '1tbs', commaDangle: 'always-multiline' }),
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js', '.ci/*.js'] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@stylistic/max-len': ['error', { code: MAX_COLUMNS, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }],
      '@stylistic/operator-linebreak': ['error', 'before', { overrides: { '=': 'after' } }],
      '@stylistic/arrow-parens': ['error', 'always'],
      '@stylistic/quote-props': ['error', 'as-needed'],
      '@stylistic/member-delimiter-style': ['error', { multiline: { delimiter: 'none' }, singleline: { delimiter: 'semi', requireLast: false } }],
      '@stylistic/max-statements-per-line': 'off',
      '@stylistic/indent': ['error', 2, { SwitchCase: 1, ignoredNodes: ['ConditionalExpression', 'TSMappedType', 'TSConditionalType'] }],
      '@stylistic/indent-binary-ops': 'off',
      '@stylistic/multiline-ternary': 'off',
      '@stylistic/generator-star-spacing': 'off',
      // A missing case must not compile away: every switch over a union names all its members, and has no default.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/dot-notation': 'off',
      // Field names of a type may be looked up as a record of unknown; its own fields stay checked.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/array-type': ['error', { default: 'array' }],
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      'no-console': 'error',
      // `Quantity | 0` says that 0 is allowed there.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      eqeqeq: 'error',
    },
  },
  { files: ['src/rules/**'], rules: { '@typescript-eslint/no-magic-numbers': ['error', { ignore: [-1, 0, 1], ignoreTypeIndexes: true, ignoreNumericLiteralTypes: true }] } },
  { files: ['examples/**', 'test/**', 'docs/**', '.ci/**', '*.config.ts', '*.js'], rules: { 'no-console': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
)
