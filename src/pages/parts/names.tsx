/** A name as the heading, its Arabic form beside it, and the other spellings. */
export function Names({ name, aliases }: { name: string; aliases: readonly string[] }) {
  const arabic = aliases.filter((alias) => ARABIC.test(alias));
  const others = aliases.filter((alias) => !ARABIC.test(alias));
  return (
    <h1 class="cl-names-head">
      <bdi>{name}</bdi>
      {arabic.slice(0, 1).map((alias) => (
        <bdi lang="ar" dir="rtl">
          {alias}
        </bdi>
      ))}
      {others.length > 0 && <span class="also">also {others.join(', ')}</span>}
    </h1>
  );
}

const ARABIC = /\p{Script=Arabic}/u;
