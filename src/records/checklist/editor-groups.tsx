import { useEffect, useRef, useState } from 'react'

import { answerTypes } from '#domain/checklist/answer-types.ts'
import {
  GROUPS_MAX,
  moved,
  nextKey,
  renamed,
  withGroup,
  withItem,
  without,
} from '#domain/checklist/arrange.ts'
import { mayGivePoints, type TypedGroup, type TypedItem } from '#domain/checklist/typed.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Confirm } from '#ui/confirm.tsx'
import { type EditCell, EditRow, EditRows } from '#ui/edit-rows.tsx'
import { FieldFrame, describedBy } from '#ui/field.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { TextInput } from '#ui/inputs/text.tsx'
import { Pad, Wrap } from '#ui/page.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useWords } from '#ui/words.ts'

import { useChecklistPageWords } from './page-words.tsx'
import { OF_EXEMPLARS } from './rules.ts'
import type { Typing } from './typing.ts'

export type Editing = {
  typing: Typing
  change: (by: (now: Typing) => Typing) => void
  errorOf: (name: string) => string | undefined
}

/** The items of a version, part by part; each can be moved, taken out, and gets others beside it. */
export function EditorGroups({ code, typing, change, errorOf }: Editing & { code: string }) {
  const t = useChecklistPageWords()
  const own = useWords('checklist')
  const focusLater = useFocusLater()
  /** Names that the screen gives anew are drawn anew: an input keeps what was typed into it. */
  const [named, setNamed] = useState(0)
  const act = (by: (now: readonly TypedGroup[]) => TypedGroup[], focus?: string) => {
    change((now) => ({ ...now, groups: by(now.groups) }))
    if (focus !== undefined) focusLater(focus)
  }
  const { groups } = typing
  const next = nextKey(groups)
  const count = groups.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <section id="items" aria-label={own('fields.content')}>
      <SectionHead flat title={own('fields.content')} count={count} />
      {groups.map((group, at) => (
        <Group
          key={group.key}
          group={group}
          mayRepeat={code !== OF_EXEMPLARS}
          edges={{ isFirst: at === 0, isLast: at === groups.length - 1 }}
          named={named}
          next={next}
          act={act}
          errorOf={errorOf}
        />
      ))}
      <Pad space>
        <Wrap>
          {groups.length < GROUPS_MAX && (
            <Button small look="soft" icon="plus" onPress={() => act(withGroup, `${next}.title`)}>
              {t('addGroup')}
            </Button>
          )}
          {count > 1 && (
            <Button
              small
              look="outline"
              onPress={() => {
                setNamed(named + 1)
                act(renamed)
              }}
            >
              {t('rename')}
            </Button>
          )}
        </Wrap>
      </Pad>
    </section>
  )
}

/** What has the focus once the rows stand in their new order. */
function useFocusLater(): (id: string) => void {
  const wanted = useRef<string>(undefined)
  useEffect(() => {
    if (wanted.current === undefined) return
    document.getElementById(wanted.current)?.focus()
    wanted.current = undefined
  })
  return (id) => {
    wanted.current = id
  }
}

type InGroup = {
  group: TypedGroup
  mayRepeat: boolean
  edges: { isFirst: boolean; isLast: boolean }
  named: number
  /** The key that an item gets which is added now. */
  next: string
  act: (by: (now: readonly TypedGroup[]) => TypedGroup[], focus?: string) => void
  errorOf: Editing['errorOf']
}

function Group({ group, mayRepeat, edges, named, next, act, errorOf }: InGroup) {
  const t = useChecklistPageWords()
  const heads = useHeads()
  const { key, id, items } = group
  const move = (item: string, by: -1 | 1) => {
    const focus = `${item} ${by === 1 ? 'down' : 'up'}`
    act((now) => moved(now, item, by), focus)
  }
  const isEdge = (at: number, by: -1 | 1) =>
    items[at + by] === undefined && (by === 1 ? edges.isLast : edges.isFirst)
  return (
    <Card title={t('group', { name: id })} corner={<GroupActs {...{ group, edges, act }} />}>
      <GroupTitle group={group} errorOf={errorOf} />
      <Checkbox
        slim
        bare
        label={t('condition')}
        checked={group.isCondition}
        onPick={(isCondition) =>
          act((now) => now.map((each) => (each.key === key ? { ...each, isCondition } : each)))
        }
      />
      {mayRepeat && (
        <Checkbox
          slim
          bare
          label={t('repeated')}
          checked={group.isRepeated}
          onPick={(isOn) =>
            act((now) => now.map((each) => ({ ...each, isRepeated: isOn && each.key === key })))
          }
        />
      )}
      <EditRows shape="items" label={t('group', { name: id })} heads={heads}>
        {items.map((item, at) => (
          <Row
            key={`${item.key} ${named}`}
            item={item}
            isEdge={(by) => isEdge(at, by)}
            move={(by) => move(item.key, by)}
            remove={() => act((now) => without(now, item.key), `${key}.add`)}
            errorOf={errorOf}
          />
        ))}
      </EditRows>
      <AddItem group={group} onAdd={() => act((now) => withItem(now, key), `${next}.text`)} />
    </Card>
  )
}

function AddItem({ group: { key, id }, onAdd }: { group: TypedGroup; onAdd: () => void }) {
  const t = useChecklistPageWords()
  return (
    <div id={`${key}.add`} tabIndex={-1}>
      <Button small look="text" icon="plus" onPress={onAdd}>
        {t('addItem', { name: id })}
      </Button>
    </div>
  )
}

function GroupTitle({ group: { key, id, title }, errorOf }: Pick<InGroup, 'group' | 'errorOf'>) {
  const t = useChecklistPageWords()
  const name = `${key}.title`
  const error = errorOf(name)
  return (
    <FieldFrame inset id={name} label={t('groupTitle', { name: id })} error={error}>
      <TextInput
        id={name}
        name={name}
        defaultValue={title}
        invalid={error !== undefined}
        describedBy={describedBy({ id: name, hint: undefined, error })}
      />
    </FieldFrame>
  )
}

function GroupActs({
  group: { key, id, items },
  edges,
  act,
}: Pick<InGroup, 'group' | 'edges' | 'act'>) {
  const t = useChecklistPageWords()
  const [isAsking, setAsking] = useState(false)
  const remove = () => act((now) => without(now, key))
  const move = (by: -1 | 1) => act((now) => moved(now, key, by))
  const ask = () => (items.length > 0 ? setAsking(true) : remove())
  return (
    <Wrap>
      {!edges.isFirst && (
        <IconButton icon="up" label={t('groupUp', { name: id })} onPress={() => move(-1)} />
      )}
      {!edges.isLast && (
        <IconButton icon="down" label={t('groupDown', { name: id })} onPress={() => move(1)} />
      )}
      <IconButton icon="trash" label={t('groupRemove', { name: id })} onPress={ask} />
      <Confirm
        open={isAsking}
        title={t('groupAsk', { name: id, n: items.length, count: items.length })}
        text={t('groupAskText')}
        no={t('groupKeep')}
        yes={t('groupDrop')}
        danger
        onNo={() => setAsking(false)}
        onYes={() => {
          setAsking(false)
          remove()
        }}
      />
    </Wrap>
  )
}

function useHeads(): string[] {
  const t = useChecklistPageWords()
  return [t('code'), t('question'), t('answer'), t('points'), t('evidence'), t('law')]
}

type InRow = {
  item: TypedItem
  isEdge: (by: -1 | 1) => boolean
  move: (by: -1 | 1) => void
  remove: () => void
  errorOf: Editing['errorOf']
}

function Row({ item, isEdge, move, remove, errorOf }: InRow) {
  const t = useChecklistPageWords()
  const cells = useCells(item, errorOf)
  const { key } = item
  const id = item.id === '' ? t('unnamed') : item.id
  return (
    <EditRow
      label={id}
      cells={cells}
      actions={
        <>
          {!isEdge(-1) && (
            <IconButton
              id={`${key} up`}
              icon="up"
              label={t('moveUp', { name: id })}
              onPress={() => move(-1)}
            />
          )}
          {!isEdge(1) && (
            <IconButton
              id={`${key} down`}
              icon="down"
              label={t('moveDown', { name: id })}
              onPress={() => move(1)}
            />
          )}
          <IconButton icon="trash" label={t('remove', { name: id })} onPress={remove} />
        </>
      }
    />
  )
}

/** The fields of an item; points stand only where the answer may give some. */
function useCells(item: TypedItem, errorOf: Editing['errorOf']): EditCell[] {
  const t = useChecklistPageWords()
  const of = (name: keyof TypedItem) => ({
    name: `${item.key}.${name}`,
    value: item[name],
    error: errorOf(`${item.key}.${name}`),
  })
  const options = answerTypes.map((type) => ({ id: type, label: t(`answers.${type}`) }))
  return [
    { ...of('id'), label: t('code') },
    { ...of('text'), label: t('question'), look: 'lines' },
    { ...of('answer'), label: t('answer'), look: 'choice', options },
    {
      ...of('points'),
      label: t('points'),
      look: 'number',
      isOff: !mayGivePoints(item.answer),
    },
    { ...of('evidence'), label: t('evidence'), look: 'lines' },
    { ...of('law'), label: t('law'), look: 'lines' },
  ]
}
