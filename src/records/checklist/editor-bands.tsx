import { withBand } from '#domain/checklist/arrange.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EditRow, EditRows } from '#ui/edit-rows.tsx'
import { Small } from '#ui/hero.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { SectionHead } from '#ui/section-head.tsx'

import type { Editing } from './editor-groups.tsx'
import { useChecklistPageWords } from './page-words.tsx'

/** From how many per cent on a checklist gives which rating. */
export function EditorBands({ typing: { bands }, change, errorOf }: Editing) {
  const t = useChecklistPageWords()
  const remove = (key: string) =>
    change((now) => ({ ...now, bands: now.bands.filter((band) => band.key !== key) }))
  return (
    <>
      <SectionHead flat title={t('bands')} />
      <Card near>
        <Small>{t('bandsHint')}</Small>
        {bands.length > 0 && (
          <EditRows shape="bands" label={t('bands')} heads={[t('bandMin'), t('bandLabel')]}>
            {bands.map(({ key, min, label }) => {
              const at = `band${key}`
              const cells = [
                { name: `${at}.min`, label: t('bandMin'), value: min, look: 'number' as const },
                { name: `${at}.label`, label: t('bandLabel'), value: label },
              ]
              return (
                <EditRow
                  key={key}
                  label={label === '' ? t('unrated') : label}
                  cells={cells.map((cell) => ({ ...cell, error: errorOf(cell.name) }))}
                  actions={
                    <IconButton
                      icon="trash"
                      label={t('bandRemove', { name: label })}
                      onPress={() => remove(key)}
                    />
                  }
                />
              )
            })}
          </EditRows>
        )}
        <Button
          small
          look="text"
          icon="plus"
          onPress={() => change((now) => ({ ...now, bands: withBand(now.bands) }))}
        >
          {t('addBand')}
        </Button>
      </Card>
    </>
  )
}
