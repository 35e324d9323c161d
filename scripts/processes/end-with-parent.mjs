/**
 * Preloaded into long-lived children: standard input is a pipe from the root script, and its end means that the
 * script is gone, even where it was killed and could end nobody.
 */
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM')).resume()
if ('unref' in process.stdin) process.stdin.unref()
