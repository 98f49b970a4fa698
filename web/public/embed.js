// Turns <claimline-embed href="…"> into a frame with that page's card, as high as the card is.
(() => {
  const site = new URL(document.currentScript.src).origin;
  /** The elements of the page, those in shadow trees too, where a search of the document does not find them. */
  const shown = new Set();

  class ClaimlineEmbed extends HTMLElement {
    connectedCallback() {
      shown.add(this);
      if (this.frame !== undefined) return;
      const page = new URL(this.getAttribute('href'), site);
      if (page.origin !== site) return;
      this.frame = document.createElement('iframe');
      this.frame.src = `${site}/embed${page.pathname}${page.search}`;
      this.frame.title = this.getAttribute('title') || 'Claimline: who said what, with its source';
      this.frame.loading = 'lazy';
      this.frame.style.cssText = 'display:block;width:100%;height:20rem;border:0';
      this.replaceChildren(this.frame);
    }

    disconnectedCallback() {
      shown.delete(this);
    }
  }

  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== site || !(data?.claimlineHeight > 0)) return;
    for (const { frame } of shown) {
      if (frame?.contentWindow === source) frame.style.height = `${data.claimlineHeight}px`;
    }
  });

  if (!customElements.get('claimline-embed')) {
    customElements.define('claimline-embed', ClaimlineEmbed);
  }
})();
