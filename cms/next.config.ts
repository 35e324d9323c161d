import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  transpilePackages: ['shared'],
  turbopack: { root: path.join(import.meta.dirname, '..') },
}

export default withPayload(config)
