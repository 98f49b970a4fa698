import { addressWith, type View } from '../view';
import { ParagraphRow, PlainRow } from './paragraph-row';
import type { MarkedPart } from './read-part';
import type { TextPart } from './text-parts';

export interface SectionProps {
  readonly part: TextPart;
  /** Null where its claims and mentions are not read yet: its address shows them. */
  readonly marked: MarkedPart | null;
  /** How many parts the text has. */
  readonly of: number;
  readonly language: string;
  readonly view: View;
}

/** A part of a text. One of several says which it is; the browser lays out only those near the screen. */
export function TextSection(props: SectionProps) {
  const { part, marked, of } = props;
  if (of === 1) {
    return (
      <div class="cl-part">
        <SectionContent {...props} />
      </div>
    );
  }
  const { number, start, end } = part;
  return (
    <div
      class="cl-part"
      id={`part-${number}`}
      data-part={number}
      data-plain={marked === null ? '' : undefined}
      style={`--length: ${end - start}`}
    >
      <SectionContent {...props} />
    </div>
  );
}

export function SectionContent({ part, marked, of, language, view }: SectionProps) {
  return (
    <>
      {of > 1 && <PartHead number={part.number} of={of} isPlain={marked === null} view={view} />}
      {marked === null
        ? part.lines.map(({ text }) => <PlainRow text={text} language={language} />)
        : marked.paragraphs.map((paragraph) => (
            <ParagraphRow paragraph={paragraph} part={part} language={language} view={view} />
          ))}
    </>
  );
}

function PartHead(props: { number: number; of: number; isPlain: boolean; view: View }) {
  const { number, of, isPlain, view } = props;
  const address = addressWith(view, { part: String(number), claim: null });
  return (
    <h2 class="cl-part-head">
      Part {number} of {of}
      {isPlain && (
        <>
          {' '}
          <a class="cl-noprint" href={`${address}#part-${number}`}>
            Show its claims
          </a>
        </>
      )}
    </h2>
  );
}
