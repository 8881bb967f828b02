import { list, type Lexicon } from './lexicon.ts';

export const de: Lexicon = {
  functionWords: list(`
    der; die; das; und; ist; sind; wird; werden; den; dem; des; ein; eine; einer; einem; zu; von; für; mit; auf; bei; nicht
    im; am; zum; zur; durch; oder; nach; innerhalb; sich; auch; wenn; so; wie
  `),
  vague: {
    speed: list(`
      so ~ wie möglich; so ~ als möglich; möglichst bald; möglichst früh; möglichst rasch; möglichst schnell
      möglichst zeitnah; schnellstmöglich*; frühestmöglich*; baldmöglichst*; baldigst; ehestmöglich*; zeitnah*; alsbald*
      in angemessener Zeit; in angemessener Frist; innerhalb angemessener Zeit; innerhalb angemessener Frist
      innerhalb einer angemessenen Zeit; innerhalb einer angemessenen Frist; binnen angemessener Frist
      zu gegebener Zeit; in Kürze
    `),
    frequency: list('regelmäßig; periodisch; in regelmäßigen Abständen; in angemessenen Abständen'),
    quality: list(`
      adäquat*; zufriedenstellend*; zur Zufriedenheit; hohe Qualität; hoher Qualität; gute Qualität; guter Qualität
      bestmöglich*; benutzerfreundlich*
    `),
  },
  vagueInPromises: {
    speed: list(`
      unverzüglich; unverzügliche*; umgehend*; sofort; sofortige*; zügig*; rasch; rasche*; schnell; schnelle*; prompt*
      rechtzeitig*; kurzfristig*; bald; ohne Verzögerung; ohne unnötige Verzögerung; ohne schuldhaftes Zögern
    `),
    frequency: list('regelmäßige*; periodische*; häufig*; gelegentlich*; von Zeit zu Zeit'),
    quality: list(`
      angemessen*; ausreichend*; hinreichend*; genügend*; geeignet*; ordnungsgemäß*; sachgerecht*; fachgerecht*; akzeptab*
      freundlich*; zuverlässig*; hochwertig*; hochverfügbar*; optimal*; effizient*; effektiv*; erheblich*; wesentlich*
      beträchtlich*; geringfügig*; branchenüblich*; marktüblich*; möglichst ~; fast immer; nahezu immer
    `),
  },
  termsOfArt: list(`
    Stand der Technik; mit sofortiger Wirkung; wesentliche Vertragspflicht*; wesentlichen Vertragspflicht*
    geeignete technische und organisatorische Maßnahmen; geeigneten technischen und organisatorischen Maßnahmen
    angemessene Vergütung
  `),
  disclaimers: list(`
    keine Gewähr; ohne Gewähr; keine Garantie; garantiert nicht; nicht garantiert; nicht zugesichert; keine Zusicherung
    nicht verpflichtet; keine Verpflichtung; haftet nicht; haften nicht
  `),
  escapes: list(`
    soweit möglich; soweit technisch möglich; soweit zumutbar; soweit wirtschaftlich vertretbar; sofern möglich
    wenn möglich; falls möglich; wo möglich; nach Möglichkeit; im Rahmen des Möglichen; im Rahmen der Möglichkeiten
    im Rahmen seiner Möglichkeiten; im Rahmen ihrer Möglichkeiten; nach besten Kräften; grundsätzlich; in der Regel
    üblicherweise; normalerweise; im Allgemeinen; vorbehaltlich der Verfügbarkeit
  `),
  hedges: list(`
    best effort*; angemessene Anstrengung*; angemessenen Anstrengung*; wirtschaftlich angemessene*
    wirtschaftlich zumutbare*; wirtschaftlich vertretbare*; bemüht sich; bemühen sich; sich bemühen; ist bestrebt
    sind bestrebt; strebt an; angestrebt; versucht; beabsichtigt
  `),
  openEnded: list(`
    einschließlich aber nicht beschränkt auf; einschließlich jedoch nicht beschränkt auf
    insbesondere aber nicht ausschließlich; insbesondere jedoch nicht ausschließlich; unter anderem; u.a; usw
    und so weiter; etc; et cetera; und dergleichen; oder dergleichen; u.ä; o.ä; und Ähnliches; oder Ähnliches
    und ähnliche*; oder ähnliche*
  `),
  absolute: list(`
    immer; jederzeit; stets; zu jeder Zeit; ununterbrochen*; unterbrechungsfrei*; ohne Unterbrechung
    ohne Unterbrechungen; fehlerfrei*
  `),
  occasions: list(`
    wenn; sobald; sooft; jedes Mal; bevor; vor Beginn; nachdem; nach Ende; nach Ablauf; nach Eingang; ab Eingang; falls
    sofern; im Falle; im Fall; während; am Ende; zum Ende; zu Beginn; an Werktagen; werktags; montags; dienstags
    mittwochs; donnerstags; freitags; samstags; sonntags; nächster Tag; nächsten Tag; nächster Werktag
    nächsten Werktag; folgenden Tag; folgenden Werktag; selben Tag; selben Werktag
  `),
  availability: list('verfügba*; erreichba*; Uptime; zugänglich*; Betriebszeit'),
  waits: list(`
    Latenz*; Verzögerung*; Verspätung*; Jitter; Umlaufzeit*; Antwortzeit*; Reaktionszeit*; Wartezeit*; Lösungszeit*
    Wiederherstellungszeit*; Reparaturzeit*; Paketverlust*
  `),
  cures: list('behoben; behebt; beheben; abgestellt; abstellt; abgeholfen; abhilft; Abhilfe; beseitigt; nachgebessert'),
  definedTerms: [],
};
