// Keeps a login's secret in the LMS's own window, or fetches it from there, where a browser may keep no cookie from a frame
// (1EdTech LTI postMessage Storage). Whatever the LMS answers, or if it does not, the launch goes on: the server decides.
const PATIENCE = 2000 // ms
const AGAIN = 250 // ms: the LMS's page may still be loading, and a message that comes before its listener is lost

const step = document.querySelector('[data-storage-key]')
const { storageFrame: frame, storageOrigin: origin, storageKey: key, storageValue: value } = step.dataset

// The window around us, or the one that opened ours; or one of its frames by name.
function platform() {
  const outer = window.parent === window ? window.opener : window.parent
  return frame === '_parent' ? outer : outer.frames[frame]
}

function ask(subject, message) {
  const id = [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(36)).join('-')
  return new Promise((settle) => {
    const answered = (value) => {
      clearInterval(asking)
      settle(value)
    }
    const asking = setInterval(send, AGAIN)
    setTimeout(answered, PATIENCE)
    window.addEventListener('message', ({ origin: from, data }) => {
      const ours = from === origin && data?.subject === `${subject}.response` && data.message_id === id
      if (ours) answered(data.error ? undefined : data.value)
    })
    function send() {
      try {
        platform().postMessage({ subject, message_id: id, ...message }, origin)
      } catch {
        answered() // no such frame, or no such window any more
      }
    }
    send()
  })
}

// Not by the form itself: back would lead to this page, and ask whether to send it again. Once only, since a launch works
// once: posted again, one that was accepted would be called a replay.
async function launch(form) {
  const body = new URLSearchParams(new FormData(form))
  body.set('script', '')
  form.hidden = true
  try {
    const answer = await fetch(form.action, { method: 'POST', body })
    show(form, answer, await answer.text())
  } catch {
    lost(form)
  }
}

// Where to go, or the page that says what is wrong.
function show(form, answer, text) {
  const type = answer.headers.get('Content-Type') ?? ''
  if (answer.ok && type.startsWith('text/plain')) location.replace(text)
  else if (type.startsWith('text/html')) {
    document.open()
    document.write(text)
    document.close()
  } else lost(form)
}

function lost(form) {
  document.querySelector('.lotus-title').textContent = form.dataset.lost
  document.querySelector('.lotus-lead').textContent = form.dataset.again
}

if (step.tagName === 'FORM') {
  let pressed = false
  step.addEventListener('submit', () => (pressed = true))
  ask('lti.get_data', { key }).then((kept) => {
    step.elements.storage.value = typeof kept === 'string' ? kept : ''
    return pressed || launch(step)
  })
} else {
  // replace: back must not lead here
  ask('lti.put_data', { key, value }).then(() => location.replace(step.href))
}
