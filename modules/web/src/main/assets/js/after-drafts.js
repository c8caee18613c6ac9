const PATIENCE = 2000

// A form that opens the same page anew, such as the choice of a language, waits until the drafts are kept.
export function afterDrafts(form, settles) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const patience = new Promise((done) => setTimeout(done, PATIENCE))
    Promise.race([Promise.all(settles.map((settle) => settle())), patience]).then(() => form.submit())
  })
}
