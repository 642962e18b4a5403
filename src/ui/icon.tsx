import { ArrowRight, BookOpen, Copy, KeyRound, LogOut, Share, Smartphone } from 'lucide-react'

import { classes } from './classes.ts'
import { drawings } from './drawings.tsx'
import { markGlyphs } from './marks.tsx'
import { pieGlyphs } from './pie.tsx'
import style from './icon.module.css'

/** What the design does not draw comes from the icon set. */
const lucide = {
  arrow: ArrowRight,
  copy: Copy,
  device: Smartphone,
  guide: BookOpen,
  key: KeyRound,
  share: Share,
  'sign-out': LogOut,
} as const

const drawn = { ...markGlyphs, ...pieGlyphs, ...drawings }

export type IconName = keyof typeof lucide | keyof typeof drawn
export type IconSize = 'xs' | 's' | 'm' | 'l' | 'xl'

/** A picture beside words, 22 px unless told. It is never the only bearer of a meaning. */
export function Icon({ name, size = 'm' }: { name: IconName; size?: IconSize }) {
  const className = classes(style['icon'], style[size])
  if (isDrawn(name)) {
    return (
      <svg className={className} viewBox="0 0 24 24" aria-hidden="true">
        {drawn[name]}
      </svg>
    )
  }
  const Lucide = lucide[name]
  return <Lucide className={className} aria-hidden="true" />
}

function isDrawn(name: IconName): name is keyof typeof drawn {
  return name in drawn
}
