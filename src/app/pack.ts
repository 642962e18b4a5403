/** Makes a text small for the road; nothing where the browser cannot. */
export const pack =
  typeof CompressionStream === 'undefined'
    ? undefined
    : async (text: string): Promise<Blob> => {
        const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
        return new Response(stream).blob()
      }
