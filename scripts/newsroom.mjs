/** The one door of every root script: `node scripts/newsroom.mjs <command> [arguments]`. */
const major = Number(process.versions.node.split('.')[0])
if (major < 20) {
  console.error(
    `需要 Node.js 20 或更高版本，现在是 ${process.version}。请从 https://nodejs.org/zh-cn 安装新版本后再运行。`,
  )
  process.exit(1)
}
const { runCommand } = await import('./commands/run.mjs')
await runCommand(process.argv[2], process.argv.slice(3))
