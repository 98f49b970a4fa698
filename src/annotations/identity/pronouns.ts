import { foldName } from '../../domain/entity';

/** Words of a language by its tag of BCP 47, as `pronouns` of corpus.yaml gives them. */
export type PronounSettings = Readonly<Record<string, readonly string[]>>;

/** Personal, possessive, reflexive, demonstrative, relative, interrogative and indefinite pronouns. */
const KNOWN: PronounSettings = {
  en: `i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself
    she her hers herself it its itself they them their theirs themselves themself one ones oneself
    this that these those who whom whose which what whoever whomever whatever whichever where
    someone somebody something anyone anybody anything everyone everybody everything nobody nothing none
    each other others another both all some many few several here there`.split(/\s+/),
  de: `ich mich mir mein meine wir uns unser unsere du dich dir dein deine ihr euch euer er ihn ihm sein seine
    sie ihnen ihre es man sich der die das dessen deren denen dem den dieser diese dieses jener jene jenes
    welcher welche welches wer wen wem wessen was wo jemand niemand alle einer eine eines`.split(
    /\s+/,
  ),
  fr: `je me moi mon ma mes nous notre nos tu te toi ton ta tes vous votre vos il lui son sa ses se soi elle
    ils elles eux leur leurs on ce cela ça ceci celui celle ceux celles qui que quoi dont où lequel laquelle
    lesquels lesquelles quelqu'un personne rien`.split(/\s+/),
  es: `yo me mí mi mis nosotros nosotras nos nuestro nuestra tú te ti tu usted ustedes él ella ello ellos ellas
    le les lo la los las se sí su sus suyo suya este esta esto estos estas ese esa eso esos esas aquel aquella
    que quien quienes cuyo cuya cual cuales donde alguien nadie nada`.split(/\s+/),
  ru: `я меня мне мной мы нас нам нами ты тебя тебе вы вас вам вами он его ему им него нему она её ей ею неё
    нее ней оно они их ими них ним ними себя себе свой своя своё свои этот эта это эти тот та то те который
    которая которое которые которого которых кто кого кому кем что чего чему чей`.split(/\s+/),
  uk: `я мене мені ми нас нам ти тебе тобі ви вас вам він його йому нього вона її їй неї воно вони їх їм них
    себе собі свій своя своє свої цей ця це ці той та те ті який яка яке які якого яких хто кого кому що чого
    чий`.split(/\s+/),
  ar: `أنا نحن أنت أنتم أنتن هو هي هما هم هن هذا هذه هذان هؤلاء ذلك تلك أولئك الذي التي اللذان الذين
    اللواتي من ما`.split(/\s+/),
};

/**
 * The words that name nobody by themselves. Where identity is by name, a mention of one is left out
 * unless it corefers with a name.
 */
export class Pronouns {
  private readonly byLanguage = new Map<string, ReadonlySet<string>>();

  /** A list that is given takes the place of the one of its language. */
  constructor(given: PronounSettings = {}) {
    for (const [language, words] of Object.entries({ ...KNOWN, ...given })) {
      this.byLanguage.set(language.toLowerCase(), new Set(words.map(foldName)));
    }
  }

  /** Whether a text is a pronoun of its language; of English where the language is not known. */
  has(text: string, language: string): boolean {
    // WHO and the US are names.
    if (text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase()) return false;
    const tag = language.toLowerCase();
    const [primary = ''] = tag.split('-');
    const isKnown = primary !== '' && primary !== 'und';
    const words =
      this.byLanguage.get(tag) ??
      this.byLanguage.get(primary) ??
      (isKnown ? null : this.byLanguage.get('en'));
    return words?.has(foldName(text)) ?? false;
  }
}

/** The note on a pronoun that nothing names. */
export const NAMELESS = {
  code: 'pronoun',
  subject: 'pronouns without a name that they stand for',
  remedy: null,
} as const;
