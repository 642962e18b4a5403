import { Icon } from './icon.tsx'
import { Wrap } from './page.tsx'

/** The way to the home screen in pictures: the browser's menu, then the plus, then the mark of the app. */
export function InstallPictures({ look }: { look: 'ios' | 'android' }) {
  return (
    <Wrap>
      <Icon name={look === 'ios' ? 'share' : 'dots'} size="xl" />
      <Icon name="arrow" />
      <Icon name="plus" size="xl" />
      <Icon name="arrow" />
      <Icon name="check" size="xl" />
    </Wrap>
  )
}
