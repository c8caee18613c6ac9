// Back from saving an answer, whoever hears the page and does not see it is told that it is done.
export function arrive() {
  if (!location.hash.startsWith('#ex-') || document.querySelector('[data-errors]')) return
  const done = document.getElementById(location.hash.slice(1))?.querySelector('.lotus-state--done')
  if (!done) return
  done.tabIndex = -1
  done.focus({ preventScroll: true })
}
