import { pagePath } from '../view';
import { REALIS_WORDS, termInWords } from '../words/claim-in-words';
import { sentenceStart } from '../words/control-in-words';
import { edtfClause } from '../words/time-in-words';
import type { ClaimOfPage } from './claim-page';

/** Everything that a claim says is so, is not so, is planned or is possible. */
export function AssertionList({ claim }: { claim: ClaimOfPage }) {
  if (claim.asserts.length === 0) {
    return <p class="cl-small">Nothing that the annotators could put in the graph's terms.</p>;
  }
  return (
    <ul class="cl-asserts">
      {claim.asserts.map((assertion) => (
        <li>
          <Assertion assertion={assertion} claim={claim} />
        </li>
      ))}
    </ul>
  );
}

function Assertion(props: { assertion: ClaimOfPage['asserts'][number]; claim: ClaimOfPage }) {
  const { assertion, claim } = props;
  switch (assertion.__typename) {
    case 'Event': {
      // A claim may deny what others say happened: its own report counts here.
      const report = claim.reports.find(({ event }) => event.id === assertion.id);
      return (
        <>
          <a href={pagePath(assertion.id)}>{assertion.name}</a>{' '}
          <span class="cl-faint">
            {report !== undefined && REALIS_WORDS[report.realis]}
            {report?.when ? ` ${edtfClause(report.when.edtf)}` : ''}
          </span>
        </>
      );
    }
    case 'Relation':
      return (
        <>
          <a href={pagePath(assertion.subject.id)}>{assertion.subject.name}</a>{' '}
          <span class="cl-faint">{termInWords(assertion.type)}</span>{' '}
          <a href={pagePath(assertion.object.id)}>{assertion.object.name}</a>
        </>
      );
    case 'ControlClaim':
      return (
        <>
          <a href={pagePath(assertion.place.id)}>{assertion.place.name}</a>:{' '}
          <span class="cl-faint">
            {sentenceStart(assertion)} {edtfClause(assertion.when.edtf)}
          </span>
        </>
      );
  }
}
