// Looks every four seconds whether more have answered, or whether the session was closed. For an hour at most: a page that
// is left open must not keep its session alive for ever.
const EVERY = 4000
const MOST = 900

export function refresh(part) {
  let looked = 0
  const timer = setInterval(look, EVERY)

  async function look() {
    if (++looked > MOST) return clearInterval(timer)
    if (document.hidden) return
    try {
      const response = await fetch(location.href, { credentials: 'same-origin' })
      if (!response.ok) return
      const page = new DOMParser().parseFromString(await response.text(), 'text/html')
      const now = page.querySelector(`[data-refresh="${part.dataset.refresh}"]`)
      if (!now) return location.reload() // it was closed
      const [old, fresh] = [part, now].map((p) => p.querySelector('[role="status"]'))
      if (old.textContent === fresh.textContent) return
      old.textContent = fresh.textContent
      old.nextElementSibling.textContent = fresh.nextElementSibling.textContent
    } catch {
      // not reached: the next look may be
    }
  }
}
