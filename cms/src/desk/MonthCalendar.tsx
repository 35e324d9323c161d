import { type Month, monthName, monthsLater, weeksOf } from 'shared/months'
import { clock, isoDay } from 'shared/shanghai'
import type { CalendarEntry } from './calendarEntries.ts'
import { placeOf } from './TextList.tsx'

interface Props {
  month: Month
  today: string
  entries: ReadonlyMap<string, CalendarEntry[]>
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

/** A month of the newsroom as it hangs on a wall: what was published on each day, and what is set to be. */
export function MonthCalendar({ month, today, entries }: Props) {
  return (
    <section className="desk-calendar" aria-labelledby="desk-calendar">
      <header>
        <h2 id="desk-calendar">排期：{monthName(month)}</h2>
        <nav aria-label="换月份">
          <MonthLink to={monthsLater(month, -1)}>上个月</MonthLink>
          <MonthLink to={isoDay(today).slice(0, 7)}>本月</MonthLink>
          <MonthLink to={monthsLater(month, 1)}>下个月</MonthLink>
        </nav>
      </header>
      <table>
        <caption>
          {entries.size === 0 ? '这个月还没有已发或定时发布的稿件。' : '红色的是定时发布，其余是已经发布的。'}
        </caption>
        <thead>
          <tr>
            {WEEKDAYS.map((name) => (
              <th key={name} scope="col">
                <span className="desk-calendar__week">周</span>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((day, index) =>
                day ? (
                  <Day
                    key={day}
                    day={day}
                    weekday={`周${WEEKDAYS[index]}`}
                    isToday={day === isoDay(today)}
                    entries={entries.get(day) ?? []}
                  />
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an empty day has no name but its weekday
                  <td key={index} className="desk-calendar__blank" />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const MonthLink = ({ to, children }: { to: Month; children: string }) => (
  <a href={`/admin?month=${to}#desk-calendar`}>{children}</a>
)

/** So many titles fit a day; the rest is behind a line that opens. */
const SHOWN = 4

interface DayProps {
  day: string
  weekday: string
  isToday: boolean
  entries: readonly CalendarEntry[]
}

function Day({ day, weekday, isToday, entries }: DayProps) {
  const [first, rest] = [entries.slice(0, SHOWN), entries.slice(SHOWN)]
  return (
    <td data-empty={entries.length === 0 || undefined}>
      <time dateTime={day} aria-current={isToday ? 'date' : undefined}>
        {Number(day.slice(8))}
        <span className="desk-calendar__weekday">日 {weekday}</span>
      </time>
      {first.length > 0 && <Entries entries={first} />}
      {rest.length > 0 && (
        <details>
          <summary>还有 {rest.length} 篇</summary>
          <Entries entries={rest} />
        </details>
      )}
    </td>
  )
}

const Entries = ({ entries }: { entries: readonly CalendarEntry[] }) => (
  <ul>
    {entries.map(({ text, at, isPublic }) => (
      <li key={text.id} data-public={isPublic}>
        <a href={placeOf(text)}>
          {clock(at)} {!isPublic && '定时 '}
          {text.title}
        </a>
      </li>
    ))}
  </ul>
)
