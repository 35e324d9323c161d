import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, formerAddress, publicAddress } from './addresses.ts'
import { postponedLecture } from './examples/lectures.ts'
import { fullProfile } from './examples/profiles.ts'
import { examples } from './examples/publications.ts'
import { home } from './examples/site.ts'
import { topic, unit } from './examples/structure.ts'
import { headline } from './headline.ts'
import { address, leadingAddress } from './parts.ts'

test('a publication is named by its name, its title or its kind', () => {
  expect(headline(fullProfile)).toBe('示例好')
  expect(headline(unit)).toBe('示例市钢铁厂')
  expect(headline(postponedLecture)).toBe('【示例】职工大讲堂：读懂一份工资协议')
  expect(headline(topic)).toBe('【示例】名师带徒')
  expect(headline(home)).toBe('首页')
})

test('every kind with a page has an address below its own name, the others none', () => {
  for (const example of examples) {
    const found = publicAddress(example)
    if (!('slug' in example)) expect(found).toBeNull()
    else expect(found).toBe(`/${example.kind}/${example.slug}/`)
  }
})

test('an address is lower case, of plain segments, with slashes at both ends', () => {
  expect(address.safeParse(addressOf({ kind: 'profiles', slug: 'shi-li-hao' })).success).toBe(true)
  for (const stray of ['/', '/profiles', 'profiles/', '/Profiles/', '//a/', '/../', '/a b/', '/示例/', '/a/\n'])
    expect(address.safeParse(stray).success, stray).toBe(false)
})

describe('the address of a text on the old site', () => {
  test.each([
    ['http://www.example.org/art/2019/3/12/art_12_345.html?id=7', '/art/2019/3/12/art_12_345.html?id=7'],
    ['https://www.example.org/a//b/', '/a//b/'],
    ['https://www.example.org/?id=7', '/?id=7'],
    ['https://www.example.org/新闻/1.html', '/%E6%96%B0%E9%97%BB/1.html'],
    ['https://www.example.org/a b.html#top', '/a%20b.html'],
    ['https://www.example.org/a/../b.html', '/b.html'],
    ['https://www.example.org/%00.html', '/%00.html'],
  ])('%s is asked for as %s', (url, path) => expect(formerAddress(url)).toBe(path))

  test.each([
    '',
    '示例',
    '/art/1.html',
    'www.example.org/art/1.html',
    'javascript:alert(1)',
    'data:text/html,1',
    'ftp://www.example.org/1',
    'file:///etc/passwd',
    'mailto:shili@example.org',
    'https://www.example.org',
    'https://www.example.org/',
    'https://www.example.org/#top',
    'https://www.example.org//evil.example/',
    `https://www.example.org/${'a'.repeat(2000)}`,
  ])('promise 9: %j leads to no single text', (url) => expect(formerAddress(url)).toBeNull())

  test('is one that may lead to a publication, whatever was typed', () => {
    const typed = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string({ unit: 'binary' }).map((path) => `https://www.example.org/${path}`),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(typed, (url) => {
        const path = formerAddress(url)
        if (path !== null) expect(leadingAddress.safeParse(path).success).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
