import { Button } from './button.tsx'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import { useWords } from './words.ts'
import style from './banner.module.css'

/** One thing about the phone as a whole, over everything else. At most one is shown. */
export function Banner({
  look = 'neutral',
  icon,
  title,
  detail,
  action,
  onHide,
}: {
  look?: 'neutral' | 'update' | 'warn' | 'danger'
  icon: IconName
  title: string
  detail?: string | undefined
  action?: { label: string; onPress: () => void } | undefined
  onHide?: (() => void) | undefined
}) {
  const t = useWords('ui')
  const button = action && (
    <Button look="inherit" small onPress={action.onPress}>
      {action.label}
    </Button>
  )
  return (
    <div className={classes(style['banner'], style[look])} role="status">
      <Icon name={icon} />
      <span className={style['words']}>
        <b>{title}</b>
        {detail}
        {/* Beside a cross there is no room for it. */}
        {onHide && button && <span className={style['under']}>{button}</span>}
      </span>
      {!onHide && button}
      {onHide && (
        <IconButton icon="close" size="s" look="inherit" label={t('close')} onPress={onHide} />
      )}
    </div>
  )
}
