// Comforts on top of pages that work without them.
import { afterDrafts } from './after-drafts.js'
import { arrive } from './arrive.js'
import { autosave } from './autosave.js'
import { close } from './close.js'
import { copy } from './copy.js'
import { cases } from './cases.js'
import { continuum } from './continuum.js'
import { errors } from './errors.js'
import { frame } from './frame.js'
import { matrix } from './matrix.js'
import { order } from './order.js'
import { score } from './score.js'
import { sort } from './sort.js'
import { print } from './print.js'
import { terms } from './terms.js'
import { refresh } from './refresh.js'

const settles = [...document.querySelectorAll('form[data-draft]')].map(autosave)
for (const form of document.querySelectorAll('[data-after-drafts]')) afterDrafts(form, settles)
for (const field of document.querySelectorAll('[data-continuum]')) continuum(field)
for (const part of document.querySelectorAll('[data-matrix]')) matrix(part)
for (const list of document.querySelectorAll('[data-order]')) order(list)
for (const board of document.querySelectorAll('[data-sort]')) sort(board)
for (const part of document.querySelectorAll('[data-cases]')) cases(part)
for (const part of document.querySelectorAll('[data-score]')) score(part)
for (const button of document.querySelectorAll('[data-print]')) print(button)
for (const form of document.querySelectorAll('form[data-submit-now]')) form.submit()
for (const button of document.querySelectorAll('[data-copy]')) copy(button)
terms(document.querySelectorAll('a[data-meaning]'))
errors(document.querySelector('[data-errors]'))
for (const part of document.querySelectorAll('[data-refresh]')) refresh(part)
frame()
arrive()
if (document.querySelector('[data-lms-close]')) close()
