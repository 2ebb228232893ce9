import root from '../../eslint.config.js'

// The rules of the whole; only what is left out there differs: this folder has packages of its own.
const [, ...rules] = root

export default [
  { ignores: ['**/dist', '**/node_modules', '**/zz-*'] },
  ...rules,
  {
    rules: {
      // A short element stands in one line, also beside text.
      ...Object.fromEntries(['one-expression-per-line', 'max-props-per-line', 'first-prop-new-line', 'closing-bracket-location'].map((name) => [`@stylistic/jsx-${name}`, 'off'])),
    },
  },
  { languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['docs/calculator/eslint.config.js'] } } } },
]
