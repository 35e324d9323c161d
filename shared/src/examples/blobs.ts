import type { Attachment, Image } from '../parts.ts'

/** The bytes (Base64) behind every hash that the example publications name: plain WebP pictures and an empty PDF page. */
export const exampleBlobs: Readonly<Record<string, string>> = {
  a5f9b621e6c7a7967623f0a5ff8498b4030ed38d15c3c5d98d93c2a4a4ceaa86:
    'UklGRmgBAABXRUJQVlA4IFwBAACwIACdASpAAasBPtFosVMoJiSioAgBABoJaW7hd1AAE9gHvtk5D32ych8F9a00L7CaMbk5D32ych77ZQMvFych77ZOQ99snIe+2TkPfbJyHvtk5D32zGWntk5D32ych77ZOQ99snIe+2TkPfbJyHvwBAPfbJyHvtmPfM8nIe+2TkPfbJyHvtk5D32ych77ZOQ99sxlp7ZOQ99snOUi+l2vFych77ZOQ99snIe+2TkPfbJyHvtk5xEXJyHvtk5D32ych77ZOQ99snIe+2TkPfbMZae2TkPfbJzlIvpdrxcnIe+2TkPfbJyHvtk5D32ych77ZOcRFych77ZOREQ25teLk5D32ych77ZOQ99scAAA/v+bV/9JdLmuf/Urfroqi1obaTa2dkYjWyMRrZGI1sV6deKAJ9Ooe8vIQKIVwwgUQsY0gEDkHx7chAohXDCBRCxjSAQOQfHtyEAAAAA=',
  '9dbb5597ea81db5689bea1c3c4a4656e6403710565055dbe435666f138a0b16e':
    'UklGRngEAABXRUJQVlA4IGwEAABweACdASqAAlUDPtFosVMoJiSioAgBABoJaW7hd2EawyAAnsA99snIe+2TkPfbJyHvtk5D3294+xdQX1rTQvsJoxub9hRWx76HCC7SoFku14uTkPfbJyHvtlAy8XJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHwH6Xa8XJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbKBl4uTkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPoX0u14uTkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2Yy09snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIiB5OQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99uZfp7ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOR/zych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych78AQD32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32yc4iLk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D4D9LteLk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtlAy8XJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyH0L6Xa8XJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbMZae2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkRA8nIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+3Mv09snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snI/55OQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ9YAA/v+bV/9J6N4OS/+pX2I+w8aO1fwJjFypjFypjFypjFypjFypjFypjFypjFypjFylVWeAoB53IEZRBggQAD4FCjAgAHwKFGBAAPgUKMCAAfAoUYEAA+BQowIAB8ChRgQAD4FCjAgAHwKFGBAAPgUKMCAAfAoUYEAA+BQowIAB8ChRgQAD4FCjAgAHwKFGBAAPgUKMCAAfAoUYEAAAAAAA',
  '85f8e57145ac5e6dac4ce812da7f1b8476f75cb71cf8acdc960585cf110f9c28':
    'UklGRvwAAABXRUJQVlA4IPAAAAAQEwCdASpAAdUAPtFosVMoJiSioCgBABoJaW7hd2EHu6AAnsBHe+C1CFwlLTpPk6MfYUV6JdvRlgWS7Xi5OQ+C16HCC7SoFkvYHZbm14uTkPfbJyHvtk5D32ych77ZOQ99snI/55OQ99snIe+2TkPfbJyHvtk5D32ych77ZQMvFych77ZOQ99snIe+2TkPfbJyHvtk5D325l+ntk5D32xwAAD+/6eb+FiFZf7mxNvijRGPmKMXw1zKtLv78vk0fMUYvhrmVaXgESFFljaIDeJYjYn1PQvz4JpIaZEADhmKMdGEAEPcMPEkEAF6SOAAAAA=',
  '44cce3cc4185da0d5bb1eec2760d0cee753a6952d2b2e56a34ac358439a1e193':
    'UklGRqACAABXRUJQVlA4IJQCAABwPgCdASqAAqsBPtFosVMoJiSioAgBABoJaW7hd1swAAJ7AR3vgtQhcJTNfbKJPiwgzAza9512m+1t+N4+xeb4+I3N++h+8y/pbxrRAsl2vFych77ZOQ99snIfBa9DhBdpUCyXa8XJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIfQvpdrxcnIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99sxlp7ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOREDych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77cy/T2ych77ZOQ99snIe+2TkggNubXi5OQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZjLT2ych77ZOQ99snIe+2TkRENubXi5OQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZQMvFych77ZOQ99snIe+2TkPoqqWlQLJdrxcnIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77Y4AAP7/p5v7a6xH/6GZJFevnHN3fOc6LC+jd3znOiwvo3d85zosL6N3fOc6LC+jd3znOiwvo3d85zosL6N3fOc6LC+jd3zmPfaJ6K8hAADAnWT7CDOXaqeCznAQAAPdcKBWTgIAAJzmHA+5wEAAE5zDgfc4CAACc5hwR1sBy4QIAAJzmHBHWwHLhAgAAnOYcEdbAcuECAAAAAA=',
  e5a636ac00ea3c175d3193c5d05df60ded156dd466043c70d254507ec277e4c2:
    'JVBERi0xLjQKMSAwIG9iajw8L1R5cGUvQ2F0YWxvZy9QYWdlcyAyIDAgUj4+ZW5kb2JqCjIgMCBvYmo8PC9UeXBlL1BhZ2VzL0tpZHNbMyAwIFJdL0NvdW50IDE+PmVuZG9iagozIDAgb2JqPDwvVHlwZS9QYWdlL1BhcmVudCAyIDAgUi9NZWRpYUJveFswIDAgNTk1IDg0Ml0+PmVuZG9iagp0cmFpbGVyPDwvUm9vdCAxIDAgUj4+CiUlRU9GCg==',
}

export const portrait: Image = {
  alt: '示例人物戴着安全帽站在车间里的半身像',
  caption: '示例人物在焊接车间。',
  credit: '示例摄影',
  focal: { x: 50, y: 35 },
  renditions: [
    {
      hash: 'a5f9b621e6c7a7967623f0a5ff8498b4030ed38d15c3c5d98d93c2a4a4ceaa86',
      type: 'image/webp',
      width: 320,
      height: 427,
      bytes: 368,
    },
    {
      hash: '9dbb5597ea81db5689bea1c3c4a4656e6403710565055dbe435666f138a0b16e',
      type: 'image/webp',
      width: 640,
      height: 853,
      bytes: 1152,
    },
  ],
}

export const cover: Image = {
  alt: '清晨的示例厂区，远处是高炉和输电塔',
  caption: '清晨的示例厂区。',
  credit: '示例摄影',
  focal: { x: 50, y: 50 },
  renditions: [
    {
      hash: '85f8e57145ac5e6dac4ce812da7f1b8476f75cb71cf8acdc960585cf110f9c28',
      type: 'image/webp',
      width: 320,
      height: 213,
      bytes: 260,
    },
    {
      hash: '44cce3cc4185da0d5bb1eec2760d0cee753a6952d2b2e56a34ac358439a1e193',
      type: 'image/webp',
      width: 640,
      height: 427,
      bytes: 680,
    },
  ],
}

export const attachment: Attachment = {
  name: '示例推荐表.pdf',
  hash: 'e5a636ac00ea3c175d3193c5d05df60ded156dd466043c70d254507ec277e4c2',
  type: 'application/pdf',
  bytes: 193,
}
