import { cleanWords } from '../cleanLines.ts'
import type { Notice } from '../notice.ts'
import { lineOf } from '../outline.ts'
import { titleFrom } from '../title.ts'
import { findElement, type HtmlNode, htmlTree, wordsOf } from './htmlTree.ts'
import { readHtml } from './readHtml.ts'

/** What a saved page says of itself, under the names of the columns of a table of news. */
export type PageFacts = Partial<Record<keyof typeof META_NAMES, string>>

/** Meta elements that public authorities' sites carry. 政府网站发展指引（国办发〔2017〕47号）附件“网页设计规范”. */
const META_NAMES = {
  原文日期: 'PubDate',
  来源: 'ContentSource',
  作者: 'Author',
  关键词: 'Keywords',
  原网址: 'Url',
} as const

/** Where content management systems of old sites keep the text of a page. */
const TEXT_PLACES = ['article', 'main', '.TRS_Editor', '#UCAP-CONTENT', '#zoom', 'body']

/** A saved page of the old site: its text, its title, and what it says of itself. */
export function htmlPage(source: string, filename: string): Notice & { facts: PageFacts } {
  const tree = htmlTree(source)
  const facts = factsOf(tree)
  const { blocks, report } = readHtml(textPlace(tree), facts.原网址 ?? '')
  const named = metaOf(tree, 'ArticleTitle') || headlineOf(tree)
  const { title, report: doubts } = named ? { title: named, report: [] } : titleFrom('', filename)
  const [first, ...rest] = blocks
  return { title, facts, blocks: lineOf(first) === title ? rest : blocks, report: [...doubts, ...report] }
}

/** A body in HTML, whose title is known. */
export const htmlBody = (source: string, base: string) => readHtml(htmlTree(source), base)

function factsOf(tree: HtmlNode[]): PageFacts {
  const facts = Object.entries(META_NAMES).map(([column, name]) => [column, metaOf(tree, name)])
  const canonical = findElement(({ name, attribs }) => name === 'link' && attribs.rel === 'canonical', tree)
  const known: PageFacts = Object.fromEntries(facts.filter(([, value]) => value))
  const url = known.原网址 ?? canonical?.attribs.href
  return url && URL.canParse(url) ? { ...known, 原网址: url } : { ...known, 原网址: undefined }
}

const metaOf = (tree: HtmlNode[], called: string): string =>
  cleanWords(
    findElement(({ name, attribs }) => name === 'meta' && attribs.name === called, tree)?.attribs.content ?? '',
  ).trim()

/** The words of the first heading, else of the title element. */
function headlineOf(tree: HtmlNode[]): string {
  const element = findElement(({ name }) => name === 'h1', tree) ?? findElement(({ name }) => name === 'title', tree)
  return element ? cleanWords(wordsOf(element)).trim() : ''
}

function textPlace(tree: HtmlNode[]): HtmlNode[] {
  for (const place of TEXT_PLACES) {
    const element = findElement(({ name, attribs }) => {
      if (place.startsWith('#')) return attribs.id === place.slice(1)
      if (place.startsWith('.')) return attribs.class?.split(/\s+/).includes(place.slice(1)) ?? false
      return name === place
    }, tree)
    if (element) return [element]
  }
  return tree
}
