import { expect, test } from 'vitest'
import { addressOf, publicAddress } from './addresses.ts'
import { postponedLecture } from './examples/lectures.ts'
import { fullProfile } from './examples/profiles.ts'
import { examples } from './examples/publications.ts'
import { home } from './examples/site.ts'
import { topic, unit } from './examples/structure.ts'
import { headline } from './headline.ts'
import { address } from './parts.ts'

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
