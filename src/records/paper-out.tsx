import { Button } from '#ui/button.tsx'
import { Wrap } from '#ui/page.tsx'
import { drawSlip } from '#ui/slip-picture.ts'
import { useToast } from '#ui/toast.tsx'

import { type SlipPaper, textOf } from './feedback/slip-paper.ts'
import { handOutFile } from './hand-out.tsx'

/** What the three ways out are called, and what is told of them. */
type Words = (
  key: 'print' | 'savePicture' | 'pictureSaved' | 'noPicture' | 'share' | 'copied' | 'notCopied',
) => string

type Out = {
  paper: SlipPaper
  /** What its picture is called as a file. */
  name: string
  words: Words
}

/** The ways a paper leaves the phone: printed, as a picture, as words. */
export function PaperOut(out: Out) {
  return (
    <Wrap>
      <Button icon="print" onPress={() => print()}>
        {out.words('print')}
      </Button>
      <SavePicture {...out} />
      <Share {...out} />
    </Wrap>
  )
}

/** The paper as a picture: by the phone's share sheet where it takes files, else as a download. */
function SavePicture({ paper, name, words: t }: Out) {
  const toast = useToast()
  const save = async () => {
    try {
      const picture = await drawSlip(paper)
      const isOut = await handOutFile(new File([picture], `${name}.png`, { type: 'image/png' }))
      if (isOut) toast.show({ icon: 'check', text: t('pictureSaved') })
    } catch {
      toast.show({ icon: 'attention', text: t('noPicture') })
    }
  }
  return (
    <Button look="outline" icon="image" onPress={() => void save()}>
      {t('savePicture')}
    </Button>
  )
}

/** Hands the words to the phone's own share sheet; where there is none they are copied. */
function Share({ paper, words: t }: Out) {
  const toast = useToast()
  const share = async () => {
    const text = textOf(paper)
    try {
      if ('share' in Navigator.prototype) {
        await navigator.share({ text })
      } else {
        await navigator.clipboard.writeText(text)
        toast.show({ icon: 'check', text: t('copied') })
      }
    } catch (error) {
      // The officer closed the share sheet: nothing went wrong.
      if (error instanceof DOMException && error.name === 'AbortError') return
      toast.show({ icon: 'attention', text: t('notCopied') })
    }
  }
  return (
    <Button look="outline" icon="phone" onPress={() => void share()}>
      {t('share')}
    </Button>
  )
}
