import { filled } from './filled.js'

// Keeps a draft while someone writes. What is written goes to the server only, never into the browser's storage:
// wards share computers.

const PAUSE = 800
const PATIENCE = 2000 // how long Save waits for a draft under way
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
    say(form.dataset.unreachable, true)
    later(RETRY[Math.min(failures++, RETRY.length - 1)])
  }

  function refused(why) {
    failures++
    say(filled(form.dataset.refused, why), true)
  }

  function sessionEnded() {
    ended = true
    say(form.dataset.ended, true)
  }

  // One after another, so that an older text never arrives after a newer one.
  async function send() {
    clearTimeout(timer)
    if (ended || written === saved || running) return
    const version = written
    running = deliver(version)
    await running
    running = undefined
    if (!ended && !failures && written !== version) send()
  }

  async function deliver(version) {
    const body = new URLSearchParams(new FormData(form)).toString()
    try {
      const response = await fetch(form.dataset.draft, {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
        credentials: 'same-origin',
        keepalive: body.length < KEEPALIVE_LIMIT, // goes on when the page is closed
      })
      if (response.status === 401) return sessionEnded()
      // Too long, or an exercise that is gone: the same again would be refused again.
      if (response.status === 413 || response.status === 404) return refused((await response.json()).error)
      if (!response.ok) return failed()
      const { savedAt } = await response.json()
      saved = Math.max(saved, version)
      failures = 0
      say(filled(form.dataset.saved, savedAt), false)
    } catch {
      failed()
    }
  }

  // The page goes away: there is no later.
  function sendAtOnce() {
    clearTimeout(timer)
    if (!ended && written !== saved) deliver(written)
  }

  const changed = () => {
    written++
    if (!ended) later(failures ? RETRY[0] : PAUSE)
  }
  form.addEventListener('input', changed)
  form.addEventListener('submit', (event) => {
    clearTimeout(timer)
    if (running) {
      // A draft that is still under way must not arrive after the answer and stand over it.
      event.preventDefault()
      const patience = new Promise((done) => setTimeout(done, PATIENCE))
      Promise.race([running, patience]).then(() => {
        running = undefined
        form.requestSubmit(event.submitter)
      })
      return
    }
    saved = written // the form itself carries everything now
  })
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && sendAtOnce())
  window.addEventListener('pagehide', sendAtOnce)
  window.addEventListener('online', send)
  window.addEventListener('beforeunload', (event) => {
    if (written !== saved && (ended || failures)) event.preventDefault()
  })

  // Before the page is opened anew: what it shows then has to be what was written last.
  return async function settle() {
    clearTimeout(timer)
    await running
    if (!ended && written !== saved) await deliver(written)
  }
}
