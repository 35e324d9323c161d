'use client'

import { DatePicker, FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { DateFieldClientComponent } from 'payload'
import { appearanceOf, instantOf, localFromShanghai } from './shanghaiClock.ts'

/** A date or time as it is in Shanghai, wherever the browser stands. */
export const ShanghaiDate: DateFieldClientComponent = ({ field, path, readOnly }) => {
  const { label, required, admin: { date, description, width, style } = {} } = field
  const { value, setValue, showError, disabled } = useField<string | null>({ path })
  const isFixed = readOnly || disabled

  return (
    <div
      className={['field-type', 'date-time-field', showError && 'date-time-field--has-error'].filter(Boolean).join(' ')}
      style={{ ...style, '--field-width': width } as React.CSSProperties}
    >
      <FieldLabel label={label} path={path} required={required} />
      <div className="field-type__wrap" id={`field-${path.replaceAll('.', '__')}`}>
        <FieldError path={path} showError={showError} />
        <DatePicker
          {...(date as object)}
          readOnly={isFixed}
          value={value ? localFromShanghai(value) : undefined}
          onChange={(picked: Date | null) => !isFixed && setValue(picked && instantOf(picked, appearanceOf(field)))}
        />
      </div>
      <FieldDescription description={description} path={path} />
    </div>
  )
}
