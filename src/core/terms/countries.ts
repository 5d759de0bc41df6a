import { normalize, termOf } from './words.ts';

/** A country's name and the words for what belongs to it, one country a line. Words with two meanings are left out. */
const COUNTRIES = `
afghanistan afghan afghans|albania albanian|algeria algerian|angola angolan|argentina argentine argentinian
armenia armenian|australia australian|austria austrian|azerbaijan azerbaijani azeri|bahrain bahraini
bangladesh bangladeshi|belarus belarusian|belgium belgian|bolivia bolivian|bosnia bosnian|brazil brazilian
britain british briton uk|bulgaria bulgarian|burundi burundian|cambodia cambodian|cameroon cameroonian|canada canadian
chad chadian|chile chilean|china chinese|colombia colombian|congo congolese|croatia croatian|cuba cuban
cyprus cypriot|denmark danish|ecuador ecuadorian|egypt egyptian|eritrea eritrean|estonia estonian|ethiopia ethiopian
europe european|finland finnish|france french|gaza gazan|georgia georgian|germany german|ghana ghanaian|greece greek
guatemala guatemalan|guinea guinean|haiti haitian|honduras honduran|hungary hungarian|iceland icelandic
india indian|indonesia indonesian|iran iranian|iraq iraqi|ireland irish|israel israeli|italy italian|japan japanese
jordan jordanian|kazakhstan kazakh|kenya kenyan|korea korean|kosovo kosovar|kuwait kuwaiti|kyrgyzstan kyrgyz
laos laotian|latvia latvian|lebanon lebanese|liberia liberian|libya libyan|lithuania lithuanian|malaysia malaysian
mali malian|mexico mexican|moldova moldovan|mongolia mongolian|morocco moroccan|mozambique mozambican
myanmar burma burmese|nepal nepali nepalese|netherlands dutch|nicaragua nicaraguan|niger nigerien|nigeria nigerian
norway norwegian|oman omani|pakistan pakistani|palestine palestinian|panama panamanian|peru peruvian
philippines filipino philippine|poland polish|portugal portuguese|qatar qatari|romania romanian|russia russian
rwanda rwandan|scotland scottish|senegal senegalese|serbia serbian|singapore singaporean|slovakia slovak
slovenia slovenian|somalia somali|spain spanish|sudan sudanese|sweden swedish|switzerland swiss|syria syrian
taiwan taiwanese|tajikistan tajik|tanzania tanzanian|thailand thai|tunisia tunisian|turkey turkish turkiye
turkmenistan turkmen|uganda ugandan|ukraine ukrainian|usa american america|uzbekistan uzbek|venezuela venezuelan
vietnam vietnamese|wales welsh|yemen yemeni|zambia zambian|zimbabwe zimbabwean
`;

/** Terms of one country for each other: "afghan" for "afghanistan" and the other way round. */
export const COUNTRY_TERMS: ReadonlyMap<string, readonly string[]> = new Map(
  COUNTRIES.trim()
    .split(/[|\n]/)
    .flatMap((line) => {
      const terms = [...new Set(line.split(' ').map((word) => termOf(normalize(word))))];
      return terms.map((term) => [term, terms.filter((other) => other !== term)] as const);
    }),
);
