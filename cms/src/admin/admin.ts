import path from 'node:path'
import type { Config } from 'payload'
import { livePreview } from '../preview/livePreview.ts'

/** The admin: Payload's calm, with the site's sign, and dates as they are written in China. */
export const admin: Config['admin'] = {
  user: 'users',
  avatar: 'default',
  components: {
    beforeDashboard: ['/notices/components/Notices.tsx#Notices', '/desk/Desk.tsx#Desk'],
    beforeNavLinks: ['/notices/components/Notices.tsx#UnreadNotices'],
    providers: [
      '/admin/spoken/SpokenChinese.tsx#SpokenChinese',
      '/concurrency/components/SavesInOrder.tsx#SavesInOrder',
    ],
    views: {
      reviewSheet: {
        Component: '/review/sheet/ReviewSheet.tsx#ReviewSheet',
        path: '/review-sheet/:kind/:id',
        exact: true,
        meta: { title: '审签单' },
      },
    },
    graphics: { Icon: '/admin/graphics.tsx#Icon', Logo: '/admin/Logo.tsx#Logo' },
  },
  dateFormat: 'yyyy年M月d日 HH:mm',
  livePreview,
  importMap: { baseDir: path.resolve('src') },
  meta: { titleSuffix: ' · 采编系统', description: '采编系统', icons: [], openGraph: { images: [] } },
  timezones: {
    defaultTimezone: 'Asia/Shanghai',
    supportedTimezones: [{ label: '北京时间', value: 'Asia/Shanghai' }],
  },
}
