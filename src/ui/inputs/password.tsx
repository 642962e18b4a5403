import { useState } from 'react'

import { IconButton } from '#ui/icon-button.tsx'
import { useWords } from '#ui/words.ts'
import type { InputProps } from './input-props.ts'
import { TextInput } from './text.tsx'

/** A password, hidden until asked to be seen. */
export function PasswordInput({
  autoComplete,
  ...props
}: InputProps & { autoComplete: 'current-password' | 'new-password' }) {
  const t = useWords('ui')
  const [seen, setSeen] = useState(false)
  return (
    <TextInput
      {...props}
      type={seen ? 'text' : 'password'}
      autoComplete={autoComplete}
      end={
        <IconButton
          icon={seen ? 'eye-off' : 'eye'}
          label={t(seen ? 'hide' : 'show')}
          onPress={() => setSeen(!seen)}
        />
      }
    />
  )
}
