/** The Chinese name of a field, as the editor's form shows it. */
export function labelOf(field: { label?: unknown; name?: string }): string {
  return typeof field.label === 'string' ? field.label : (field.name ?? '')
}
