// Builds the style sheet, the script and the pictures into the folder given as argument.
// Called by Maven on every build; does nothing when neither an input nor the output has changed,
// so that a repeated mvn run costs no time.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const out = resolve(process.argv[2] ?? join(here, '../../../target/classes/assets'))
const stamp = resolve(out, '../../assets.stamp')
const modules = join(here, 'node_modules')

const files = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
    )

function hash(paths) {
  const digest = createHash('sha256')
  for (const path of paths) digest.update(relative(here, path)).update('\0').update(readFileSync(path)).update('\0')
  return digest.digest('hex')
}

// The lock file that node_modules was filled from: npm ci only when it is another one.
function installModules() {
  const lock = hash([join(here, 'package-lock.json')])
  const installed = join(modules, '.lotus-lock')
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return
  execFileSync('npm', ['ci', '--no-progress'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' })
  writeFileSync(installed, lock)
}

async function build() {
  const load = (name) => import(pathToFileURL(join(modules, name)).href)
  const sass = await load('sass/sass.node.mjs')
  const esbuild = await load('esbuild/lib/main.js')
  const css = sass.compile(join(here, 'sass/app.scss'), {
    style: 'compressed',
    loadPaths: [modules],
    quietDeps: true,
    charset: false,
  }).css
  const common = { bundle: true, minify: true, legalComments: 'none', write: false, absWorkingDir: here }
  const style = await esbuild.build({
    ...common,
    stdin: { contents: css, loader: 'css', resolveDir: here },
    loader: { '.svg': 'dataurl' },
    target: ['chrome109', 'safari15.6', 'firefox115'],
  })
  const scripts = await esbuild.build({
    ...common,
    entryPoints: ['js/app.js', 'js/storage.js'],
    outdir: out,
    format: 'iife',
    target: ['es2020'],
  })
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'app.css'), style.outputFiles[0].contents)
  for (const script of scripts.outputFiles) writeFileSync(script.path, script.contents)
  cpSync(join(here, 'img'), out, { recursive: true })
}

const inputs = files(here).filter((path) => !path.startsWith(modules))
const state = () => hash(inputs) + ':' + (existsSync(out) ? hash(files(out)) : 'none')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== state()) {
  installModules()
  await build()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, state())
}
