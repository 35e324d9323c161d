import { expect, test } from 'vitest'
import { labelBefore, noteOf } from './buttonWords.ts'

const PUBLIC = { isPublic: true, siteUrl: null, publishedAt: null, updatedAt: null, differs: false }

test.each([
  ['news', '先保存，再送审'],
  ['settings', ''],
])('before anything is known of %s, the form says %j', (kind, label) => {
  expect(labelBefore(kind)).toBe(label)
})

test('only manuscripts are called manuscripts', () => {
  const state = { ...PUBLIC, address: null, nextAddress: null }
  expect(noteOf(state, { kind: 'news', upToDate: true })).toBe('公开页面与当前稿件一致')
  expect(noteOf(state, { kind: 'home', upToDate: true })).toBe('公开页面与当前内容一致')
})

test('a new address is announced with what becomes of the old one', () => {
  const state = { ...PUBLIC, address: '/news/jiu/', nextAddress: '/news/xin/' }
  expect(noteOf(state, { kind: 'news', upToDate: false })).toBe('将改到 /news/xin/，旧地址自动转到新地址')
})
