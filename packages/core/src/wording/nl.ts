import { list, type Lexicon } from './lexicon.ts';

export const nl: Lexicon = {
  functionWords: list(`
    de; het; een; en; van; te; zijn; wordt; worden; dat; die; voor; met; op; aan; door; bij; niet; uit; naar; ook; tot; om
    deze; dit; als; er; binnen; zal; zullen; elke; iedere; zo
  `),
  vague: {
    speed: list(`
      zo ~ mogelijk; zo ~ als mogelijk; zo ~ redelijkerwijs mogelijk; zo ~ als redelijkerwijs mogelijk; zsm; z.s.m
      spoedig; ten spoedigste; binnen redelijke termijn; binnen redelijke tijd; binnen een redelijke termijn
      binnen een redelijke tijd; binnen een redelijke periode; te zijner tijd; te gelegener tijd; op korte termijn
      bij de eerste gelegenheid; bij eerste gelegenheid
    `),
    frequency: list('regelmatig; periodiek; met regelmaat; op regelmatige basis; met zekere regelmaat'),
    quality: list(`
      adequaat; adequate; naar behoren; naar tevredenheid; bevredigend*; hoge kwaliteit; goede kwaliteit; best mogelijke
      gebruiksvriendelijk*
    `),
  },
  vagueInPromises: {
    speed: list(`
      onverwijld; onmiddellijk; meteen; direct; terstond; snel; snelle; sneller; vlot; vlotte; prompt; tijdig; tijdige
      binnenkort; zonder vertraging; zonder onnodige vertraging; zonder onredelijke vertraging
    `),
    frequency: list('regelmatige; periodieke; frequent*; vaak; van tijd tot tijd; af en toe'),
    quality: list(`
      passend; passende; geschikt; geschikte; voldoende; toereikend; toereikende; behoorlijk; behoorlijke; deugdelijk
      deugdelijke; acceptabel; acceptabele; aanvaardbaar; aanvaardbare; redelijk; redelijke; redelijkerwijs; vriendelijk
      vriendelijke; betrouwbaar; betrouwbare; zorgvuldig; zorgvuldige; hoogwaardig*; optimaal; optimale; efficiënt*
      effectief; effectieve; aanzienlijk*; aanmerkelijk*; substantieel; substantiële; marktconform*; vrijwel altijd
      bijna altijd
    `),
  },
  termsOfArt: list(`
    redelijke invloed; redelijkheid en billijkheid; passende technische en organisatorische maatregelen
    met onmiddellijke ingang
  `),
  disclaimers: list(`
    garandeert niet; geen garantie; niet gegarandeerd; staat niet in voor; geen verplichting; niet verplicht
    niet aansprakelijk
  `),
  escapes: list(`
    waar mogelijk; indien mogelijk; zo mogelijk; als dat mogelijk is; voor zover mogelijk; voorzover mogelijk
    voor zover redelijkerwijs mogelijk; zover mogelijk; zoveel mogelijk; zo veel mogelijk; naar beste vermogen
    naar beste kunnen; in beginsel; in principe; doorgaans; gewoonlijk; meestal; normaal gesproken; in de regel
  `),
  hedges: list(`
    redelijke inspanning*; commercieel redelijke inspanning*; best effort*; inspanningsverplichting; streeft ernaar
    streven ernaar; streeft naar; streven naar; streeft er naar; spant zich in; spannen zich in; tracht; trachten
    poogt; probeert; beoogt
  `),
  openEnded: list(`
    inclusief maar niet beperkt tot; waaronder maar niet beperkt tot; daaronder begrepen maar niet beperkt tot
    met inbegrip van maar niet beperkt tot; onder andere; onder meer; o.a; enzovoort; enzovoorts; enz; etc; et cetera
    e.d; en dergelijke; of dergelijke; en soortgelijke; of soortgelijke
  `),
  absolute: list('altijd; te allen tijde; ononderbroken; zonder onderbreking; zonder onderbrekingen; foutloos'),
  occasions: list(`
    wanneer; zodra; telkens als; telkens wanneer; voordat; nadat; voorafgaand aan; na; totdat; bij het begin van
    aan het einde van; aan het eind van; indien; in geval van; ingeval; tijdens; gedurende; op werkdagen; op maandag*
    op dinsdag*; op woensdag*; op donderdag*; op vrijdag*; op zaterdag*; op zondag*; volgende dag; volgende werkdag
    eerstvolgende werkdag; dezelfde dag; dezelfde werkdag; morgen
  `),
  availability: list('beschikba*; bereikba*; uptime; toegankelijk*; in de lucht'),
  waits: list(`
    latentie*; vertraging*; jitter; doorlooptijd*; responstijd*; reactietijd*; wachttijd*; oplostijd*; hersteltijd*
    reparatietijd*; pakketverlies
  `),
  cures: list('hersteld; herstelt; herstellen; gezuiverd; zuivert; zuiveren; verholpen; verhelpt; verhelpen'),
  definedTerms: list(`
    Werkdag; Werkdagen; Kantooruren; Beschikbaarheid; Gepland Onderhoud; Onderhoudsvenster; Servicekrediet; Responstijd
    Hersteltijd; Oplostijd; Overmacht; Ingangsdatum
  `),
};
