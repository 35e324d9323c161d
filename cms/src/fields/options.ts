/** The options of a select, from one of the word lists of the contract. */
export const options = (words: Readonly<Record<string, string>>): { label: string; value: string }[] =>
  Object.entries(words).map(([value, label]) => ({ label, value }))
