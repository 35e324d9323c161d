const HOST = String.raw`(?:\[[\da-fA-F:.]+\]|[^@:,/?#[\]\s]+)(?::\d+)?`

/** One `@` at most, and no host that is empty: the driver would print a password that it takes for a host. */
const SHAPE = new RegExp(
  String.raw`^mongodb(?:\+srv)?://(?:[^@/?#\s]+@)?${HOST}(?:,${HOST})*(?:/(?<database>[^/?#\s]*))?(?:\?(?<options>[^#\s]*))?$`,
)
const EXAMPLE = 'mongodb://账号:密码@主机:27017/newsroom?replicaSet=rs0'

/**
 * What is wrong with the URL of a MongoDB, in a sentence that never repeats it: it may hold a password. Plain JavaScript,
 * because the root scripts ask this before anything is installed.
 * @param {string} url
 * @returns {string | null}
 */
export function problemOfDatabaseUrl(url) {
  const parts = SHAPE.exec(url)?.groups
  if (!parts) {
    return `DATABASE_URL 不是 MongoDB 的网址，应写成 ${EXAMPLE} 这样，账号和密码里的特殊字符要转义。`
  }
  if (!parts.database) {
    return `DATABASE_URL 没有写明数据库的名称，应写成 ${EXAMPLE} 这样，主机后面的 newsroom 就是名称。`
  }
  if (!new URLSearchParams(parts.options).get('replicaSet')) {
    return `DATABASE_URL 没有写明副本集（replicaSet），所以没有启动：没有副本集，MongoDB 就没有事务，写到一半的内容会留下来。应写成 ${EXAMPLE} 这样；只有一台服务器也可以组成副本集。`
  }
  return null
}
