// Keeps a draft while someone writes. What is written goes to the server only, never into the browser's storage:
// wards share computers.

const PAUSE = 800
const RETRY = [3000, 6000, 12000, 30000]
const KEEPALIVE_LIMIT = 60000 // bytes; a browser refuses a keepalive body of more than 64 KiB

export function autosave(form) {
  const status = form.querySelector('[role="status"]')
  let written = 0 // counts what was typed or chosen …
  let saved = 0 // … and how much of it the server has answered for
  let failures = 0
  let ended = false
  let timer
  let running

  const say = (text, unsaved) => {
    // The same words again would be spoken again.
    if (status.textContent !== text) status.textContent = text
    status.classList.toggle('is-unsaved', unsaved)
  }

  const later = (delay) => {
    clearTimeout(timer)
    timer = setTimeout(send, delay)
  }

  function failed() {
    say('Not saved: the server cannot be reached. Your text is still here, and is sent again by itself.', true)
    later(RETRY[Math.min(failures++, RETRY.length - 1)])
  }

  function refused(why) {
    failures++
    say(`Not saved: ${why}`, true)
  }

  function sessionEnded() {
    ended = true
    say(
      'Not saved: your session has ended. Leave this page open, open the module again from your LMS in another tab, and copy your text across.',
      true,
    )
  }

  async function send() {
    clearTimeout(timer)
    if (ended || written === saved || running?.version === written) return
    // A newer text takes the place of one still under way, so that the older cannot arrive last.
    running?.abort.abort()
    const mine = (running = { version: written, abort: new AbortController() })
    const body = new URLSearchParams(new FormData(form)).toString()
    try {
      const response = await fetch(form.dataset.draft, {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
        credentials: 'same-origin',
        keepalive: body.length < KEEPALIVE_LIMIT, // goes on when the page is closed
        signal: mine.abort.signal,
      })
      if (mine !== running) return
      running = undefined
      if (response.status === 401) return sessionEnded()
      // Too long, or an exercise that is gone: the same again would be refused again.
      if (response.status === 413 || response.status === 404) return refused((await response.json()).error)
      if (!response.ok) return failed()
      saved = mine.version
      failures = 0
      const { savedAt } = await response.json()
      say(`Saved ${savedAt}`, false)
    } catch (error) {
      if (mine !== running && error.name === 'AbortError') return
      running = undefined
      failed()
    }
  }

  const changed = () => {
    written++
    if (!ended) later(failures ? RETRY[0] : PAUSE)
  }
  form.addEventListener('input', changed)
  form.addEventListener('submit', () => {
    // The form itself carries everything now.
    clearTimeout(timer)
    const overtaken = running
    running = undefined
    overtaken?.abort.abort()
    saved = written
  })
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && send())
  window.addEventListener('pagehide', send)
  window.addEventListener('online', send)
  window.addEventListener('beforeunload', (event) => {
    if (written !== saved && (ended || failures)) event.preventDefault()
  })
}
