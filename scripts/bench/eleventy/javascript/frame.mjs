import { navigation, settings } from '../content.mjs'
import { escapeHtml } from '../words.mjs'

/**
 * Head, header, navigation and footer around a page.
 * @param {import('../content.mjs').Entry} entry
 * @param {string} main
 */
export function frame({ path, title, description, trail }, main) {
  const name = escapeHtml(settings.name)
  const canonical = `${settings.url}${path}`
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)} - ${name}</title><meta name="description" content="${escapeHtml(description)}"><meta name="color-scheme" content="light dark"><link rel="canonical" href="${canonical}"><link rel="icon" href="/assets/icon.svg" type="image/svg+xml"><link rel="alternate" type="application/rss+xml" title="${name}" href="/feeds/site.xml"><meta property="og:type" content="article"><meta property="og:site_name" content="${name}"><meta property="og:locale" content="zh_CN"><meta property="og:title" content="${escapeHtml(title)}"><meta property="og:description" content="${escapeHtml(description)}"><meta property="og:url" content="${canonical}"><link rel="stylesheet" href="/assets/page.css"></head><body><a class="skip" href="#content">跳到正文</a>${header}${navigationOf(path)}${trailHtml(trail)}<main class="sheet" id="content">${main}</main>${footer}</body></html>`
}

const header = `<header><div class="ears"><div class="sheet"><ul>${settings.mottos.map((/** @type {string} */ motto) => `<li>${escapeHtml(motto)}</li>`).join('')}</ul><a href="/sitemap/#feeds">订阅</a></div></div><div class="masthead sheet"><p class="name"><a href="/">${escapeHtml(settings.name)}</a></p><p class="organiser">${escapeHtml(settings.organiser)}主办</p></div></header>`

const footer = `<footer class="colophon"><div class="sheet"><p class="name">${escapeHtml(settings.name)}</p><ul><li>主办：${escapeHtml(settings.organiser)}</li><li>地址：${escapeHtml(settings.postalAddress)}</li><li>电话：${escapeHtml(settings.phone)}</li><li>邮箱：<a href="mailto:${escapeHtml(settings.email)}">${escapeHtml(settings.email)}</a></li><li><a href="https://beian.miit.gov.cn/" rel="external">${escapeHtml(settings.icp)}</a></li></ul><p>${escapeHtml(settings.reprintNotice)}</p><nav aria-label="页脚"><ul><li><a href="/about/">关于我们</a></li><li><a href="/sitemap/">网站地图</a></li><li><a href="/feeds/site.xml" type="application/rss+xml">RSS 订阅</a></li></ul></nav></div></footer>`

/** @param {string} path */
function navigationOf(path) {
  const items = navigation.items.map((/** @type {any} */ { label, to }) => {
    const current = path.startsWith(to.page) && to.page !== '/' ? ' aria-current="true"' : ''
    return `<li><a href="${to.page}"${current}>${escapeHtml(label)}</a></li>`
  })
  return `<nav class="mainnav" aria-label="主导航"><ul class="sheet">${items.join('')}</ul></nav>`
}

/** @param {import('../content.mjs').Entry['trail']} trail */
function trailHtml(trail) {
  const steps = trail.map(({ address, label }) => `<li><a href="${address}">${escapeHtml(label)}</a></li>`)
  return `<nav class="trail sheet" aria-label="面包屑"><ol><li><a href="/">首页</a></li>${steps.join('')}</ol></nav>`
}
