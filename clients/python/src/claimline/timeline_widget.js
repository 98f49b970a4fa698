/** Shows the card of a place by the server's own element. Until the card tells its height, the static picture stands. */
function render({ model, el }) {
  const site = model.get('site');
  const picture = document.createElement('figure');
  picture.style.margin = '0';
  picture.innerHTML = model.get('picture');
  const card = document.createElement('claimline-embed');
  card.setAttribute('href', model.get('page'));
  card.setAttribute('title', model.get('title'));
  // Hidden from sight but displayed, since browsers load only displayed frames.
  card.style.cssText = 'display:block;position:absolute;inset:0;opacity:0;pointer-events:none';
  el.style.position = 'relative';
  el.replaceChildren(picture, card);

  // In the head: a script in a shadow tree, where marimo shows widgets, does not know its own address.
  const script = document.createElement('script');
  script.src = `${site}/embed.js`;
  document.head.append(script);

  const showCard = ({ origin, source, data }) => {
    if (origin !== new URL(site).origin || !(data?.claimlineHeight > 0)) return;
    if (source !== card.querySelector('iframe')?.contentWindow) return;
    picture.remove();
    card.style.cssText = 'display:block';
  };
  addEventListener('message', showCard);
  return () => removeEventListener('message', showCard);
}

export default { render };
