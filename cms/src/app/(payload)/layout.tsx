import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient, ServerFunctionClientArgs } from 'payload'
import type { ReactNode } from 'react'
import { requireUser } from '../../requests/requireUser.ts'
import { importMap } from './admin/importMap.js'
import './admin.css'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  await requireUser(config)
  return handleServerFunctions({ ...args, args: withoutReload(args.args), config, importMap })
}

/** Payload would cover what somebody is writing, and offer nothing but to drop it: our own notice shows both texts. */
const withoutReload = (args: ServerFunctionClientArgs['args']): ServerFunctionClientArgs['args'] =>
  'checkForStaleData' in args ? { ...args, checkForStaleData: false } : args

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
