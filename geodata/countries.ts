/**
 * Countries by their codes, and by their names in the languages of the places. The basemap names them in
 * English, with three letters; the other names are those of the Unicode CLDR, which Node has, by the two
 * letters of ISO 3166-1.
 */

/** Three letters and two of each country or territory of ISO 3166-1, and of Kosovo, which has a user code. */
const CODES =
  "ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ " +
  "BDIBI BELBE BENBJ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT " +
  "BWABW CAFCF CANCA CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW " +
  "CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET FINFI " +
  "FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GINGN GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL " +
  "GTMGT GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IRLIE IRNIR IRQIQ ISLIS ISRIL " +
  "ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY " +
  "LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MAFMF MARMA MDAMD MDGMG MEXMX MHLMH MKDMK MLIML MLTMT MMRMM " +
  "MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MUSMU MWIMW MYSMY NAMNA NCLNC NERNE NGANG NICNI NIUNU NLDNL NORNO " +
  "NPLNP NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF " +
  "QATQA ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS " +
  "SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKMTM TLSTL TONTO " +
  "TTOTT TUNTN TURTR TWNTW TZATZ UGAUG UKRUA URYUY USAUS UZBUZ VCTVC VENVE VGBVG VIRVI VNMVN VUTVU WLFWF " +
  "WSMWS XKXXK YEMYE ZAFZA ZMBZM ZWEZW";

const TWO_LETTERS = new Map(CODES.split(" ").map((code) => [code.slice(0, 3), code.slice(3)]));

/** The two letters of ISO 3166-1 for its three; undefined if there are none. */
export const twoLetters = (iso: string): string | undefined => TWO_LETTERS.get(iso);

/** The languages in which the atlas has the names of its places. */
const LANGUAGES = ["en", "uk", "ru", "ko"];

/** Names in wide use that CLDR does not give in these languages. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  PRK: ["DPRK", "Северная Корея", "КНДР", "조선"],
  KOR: ["ROK", "Republic of Korea", "Южная Корея", "한국"],
  RUS: ["Russian Federation", "Российская Федерация", "Російська Федерація"],
  GBR: ["UK", "Britain", "Great Britain"],
  USA: ["USA", "U.S.", "United States of America", "США"],
  CHN: ["PRC"],
  CZE: ["Czech Republic"],
  TUR: ["Turkey"],
};

const THREE_LETTERS = new Map([...TWO_LETTERS].map(([three, two]) => [two, three]));

/** The three letters of a country by its two; undefined if ISO 3166-1 has none of these. */
export const threeLetters = (two: string): string | undefined => THREE_LETTERS.get(two);

/** Every name and code of a country, each once; `iso` and `name` are those of the basemap. */
export function countryNames({ iso, name }: { iso: string; name: string }): string[] {
  const code = TWO_LETTERS.get(iso);
  const translated = code
    ? LANGUAGES.map((lang) => new Intl.DisplayNames(lang, { type: "region" }).of(code) ?? name)
    : [];
  return [
    ...new Set([name, iso, ...(code ? [code] : []), ...translated, ...(OTHER_NAMES[iso] ?? [])]),
  ];
}
