// A text of the page, whose language the server knows, with values at {0}, {1} …
export function filled(text, ...values) {
  return text.replace(/\{(\d)\}/g, (_, n) => values[n])
}
