import { describe, expect, it } from 'vitest';
import { said } from '../../support/said.ts';

type Case = readonly [text: string, statements: readonly string[]];

/** By kind: whom words stand for that are no name, and ones like them that stand for nobody certain. */
const kinds: Readonly<Record<string, readonly Case[]>> = {
  'a general word for who spoke last': [
    [
      'Deputy Foreign Minister Karl Weiss said it was late. “We will see,” the senior diplomat said.',
      ['Karl Weiss: it was late', 'Karl Weiss: “We will see,”'],
    ],
    [
      'Karl Weiss, director of the Lakes Institute, said it was late. However, the expert warned, it may rain.',
      ['Karl Weiss: it was late', 'Karl Weiss: it may rain'],
    ],
    [
      'A diplomat said no. Deputy Foreign Minister Karl Weiss said it was late. “We will see,” the diplomat said.',
      ['diplomat: no', 'Karl Weiss: it was late', 'diplomat: “We will see,”'],
    ],
    [
      'Karl Weiss, a farmer, said it was late. “We will see,” the official said.',
      ['Karl Weiss: it was late', 'official: “We will see,”'],
    ],
  ],
  'initials of an office': [
    [
      'Trade Cabinet Secretary Ann Roe said it was late. “Let us try,” the CS said.',
      ['Ann Roe: it was late', 'Ann Roe: “Let us try,”'],
    ],
    ['PM Torvald Brenn said it was late.', ['Torvald Brenn: it was late']],
    [
      'Trade Minister Ann Roe said it was late. “Let us try,” the CS said.',
      ['Ann Roe: it was late', 'CS: “Let us try,”'],
    ],
  ],
  'initials before a turn': [
    [
      'The mediator Ann de Vries Roe spoke to our reporter Karl Weiss.\nKW: Was it late?\nAR: It was.\nKW: Why was that?',
      ['Karl Weiss: Was it late?', 'Ann de Vries Roe: It was.', 'Karl Weiss: Why was that?'],
    ],
    [
      'Ann Roe and Arne Rolt met our reporter Karl Weiss.\nKW: Was it late?\nAR: It was.\nKW: Why was that?',
      ['Karl Weiss: Was it late?', 'AR: It was.', 'Karl Weiss: Why was that?'],
    ],
  ],
  'an alias': [
    [
      'Commander Old Storm, whose real name is Karl Weiss, said it was late. Old Storm said no.',
      ['Karl Weiss: it was late', 'Karl Weiss: no'],
    ],
    [
      'Karl Weiss, better known by his nom de guerre, Old Storm, said it was late. “No,” Old Storm said.',
      ['Karl Weiss: it was late', 'Karl Weiss: “No,”'],
    ],
    ['“It is late,” said a farmer, who asked to be identified only as Tom Poe.', ['Tom Poe: “It is late,”']],
    ['“It is late,” said a farmer, who praised Tom Poe.', ['farmer: “It is late,”']],
  ],
  'a name with a role before it or a body behind it': [
    ['“It is late,” village elder Gur Karo said.', ['Gur Karo: “It is late,”']],
    ['“It is late,” said Mirela Kosta of the Lakes Institute.', ['Mirela Kosta: “It is late,”']],
    ['“It is late,” said the head of the Relief Cell, Mirela Kosta.', ['Mirela Kosta: “It is late,”']],
    ['Sources in the port of New Tarsk said it was late.', ['Sources in the port of New Tarsk: it was late']],
    ['Relief Watch of the Lakes Institute said it was late.', ['Relief Watch of the Lakes Institute: it was late']],
  ],
  'the place in a dateline': [
    ['Wadi Tarn, Norland – Every morning Karl Weiss walks home. “It is far,” the man said.', ['man: “It is far,”']],
    ['Wadi Tarn, Norland – “It is far,” Karl Weiss said.', ['Karl Weiss: Wadi Tarn, Norland – “It is far,”']],
  ],
  'who stands behind the verb': [
    [
      'Ann Roe, a nurse, said no.\n\nAmong those waiting was Mary Poe, whose son, Tom Poe, was taken.\n\n“He rang me,” she said.',
      ['Ann Roe: no', 'Mary Poe: “He rang me,”'],
    ],
    ['Dario Vell in Torin, who waited, asked whether it was late.', ['Dario Vell in Torin: whether it was late']],
  ],
  'a name behind what its bearer is': [
    [
      '“We choose,” stated the head of the Inter-Agency Relief Cell, Tereza Lind-Mora.',
      ['Tereza Lind-Mora: “We choose,”'],
    ],
    [
      'The Special Envoy of the League and Head of its Mission, Tereza Lind-Mora, said it was late.',
      ['Tereza Lind-Mora: it was late'],
    ],
    [
      'The Special Envoy of the Secretary-General for Norland, Tereza Lind-Mora, said no. The Special Envoy said it was late.',
      ['Tereza Lind-Mora: no', 'Tereza Lind-Mora: it was late'],
    ],
    [
      'Minister Otta Berg told reporters it was late.\n\nHer colleague from Arvenia, Jorn-Uwe Halm, sighed. “We will never know,” he said.',
      ['Otta Berg: it was late', 'Jorn-Uwe Halm: “We will never know,”'],
    ],
    [
      'The ambassador, Weiss wrote, also promised to send aid.',
      ['Weiss: The ambassador … also promised to send aid', 'ambassador by Weiss: to send aid'],
    ],
    [
      'A spokesman for the head of the Relief Cell, Tereza Lind-Mora, said it was late.',
      ['spokesman for the head of the Relief Cell: it was late'],
    ],
  ],
  'one word of a name between marks': [
    [
      'Karl Weiss left. “Weiss told us that it was late,” Ann Roe said.',
      ['Ann Roe: “Weiss told us that it was late,”', 'Karl Weiss by Ann Roe: that it was late'],
    ],
    [
      'Karl Weiss and Otto Weiss left. “Weiss told us that it was late,” Ann Roe said.',
      ['Ann Roe: “Weiss told us that it was late,”', 'Weiss by Ann Roe: that it was late'],
    ],
  ],
  'they who tell, not they of whom it is told': [
    [
      'Top sources said the sides would meet. Local commanders have been told to wait, they added.',
      ['Top sources: the sides would meet', 'Top sources: Local commanders have been told to wait'],
    ],
    ['The Lakes Committees rejected both. “It is late,” they said.', ['Lakes Committees: “It is late,”']],
  ],
  'him whom a paper quotes': [
    [
      'Karl Weiss left. “It is late,” the daily Beacon quoted him as saying.',
      ['Karl Weiss by daily Beacon: “It is late,”'],
    ],
    ['“It is late,” the Beacon quoted a letter as stating.', ['letter by Beacon: “It is late,”']],
    ['“It is late,” the daily Beacon quoted the mayor as saying.', ['mayor by daily Beacon: “It is late,”']],
  ],
  'the label of an interview': [
    [
      'Ann Roe spoke to Lakes correspondent Karl Weiss.\n\nLakes: Is it late?\n\nRoe: It is.\n\nLakes: Why?\n\nRoe: It is dark.',
      ['Karl Weiss: Is it late?', 'Ann Roe: It is.', 'Karl Weiss: Why?', 'Ann Roe: It is dark.'],
    ],
    [
      'Q: Is it late?\n\nVan der Berg: It is. (LAUGHTER)\n\nQ: Why?\n\nVan der Berg: It is dark.',
      ['-: Is it late?', 'Van der Berg: It is.', '-: Why?', 'Van der Berg: It is dark.'],
    ],
  ],
  'he and she in what a turn tells': [
    [
      'ANN ROE, HOST: I met Karl Weiss. He told me it was late.\n\nROE: Thank you.',
      [
        'ANN ROE: I met Karl Weiss. He told me it was late.',
        'Karl Weiss by ANN ROE: it was late',
        'ANN ROE: Thank you.',
      ],
    ],
    [
      'ANN ROE, HOST: I met Karl Weiss and Otto Berg. He told me it was late.\n\nROE: Thank you.',
      ['ANN ROE: I met Karl Weiss and Otto Berg. He told me it was late.', 'ANN ROE: Thank you.'],
    ],
  ],
};

describe.each(Object.entries(kinds))('%s', (_, cases) => {
  it.each(cases)('%s', (text, statements) => {
    expect(said(text)).toEqual(statements);
  });
});
