"""One encoder that does two things: it makes vectors of questions and sentences, and reads a question and a passage together."""

import torch
import torch.nn as nn
import torch.nn.functional as F
from transformers import AutoModel, AutoTokenizer

# Tokens of a title, of the sentence before a passage, of a question, and in all; src/encoder/limits.ts has the same.
TITLE, BEFORE, QUESTION, MOST = 20, 24, 60, 256
# Rows of like length that are worked together.
CHUNK = 9


class Tokens:
    """Ids and offsets of texts, each made once."""

    def __init__(self, folder):
        self.tokenizer = AutoTokenizer.from_pretrained(folder)
        self.known = {}
        self.start, self.end = self.tokenizer.cls_token_id, self.tokenizer.sep_token_id
        self.question, self.passage = self.ids("query:"), self.ids("passage:")

    def both(self, text):
        if text not in self.known:
            made = self.tokenizer(text, add_special_tokens=False, return_offsets_mapping=True)
            self.known[text] = (
                made["input_ids"] or [self.tokenizer.unk_token_id],
                made["offset_mapping"] or [(0, 1)],
            )
        return self.known[text]

    def ids(self, text):
        return self.both(text)[0]

    def offsets(self, text):
        return self.both(text)[1]


class Window:
    """Sentences of a passage behind its article's title and the sentence before; `key` tells it from others."""

    def __init__(self, title, before, sentences, key=None):
        self.title, self.before, self.sentences, self.key = title, before, sentences, key


class Model(nn.Module):
    def __init__(self, base):
        super().__init__()
        # Attention as plain products, and no dropout: both are several times faster on a CPU.
        self.encoder = AutoModel.from_pretrained(
            base,
            attn_implementation="eager",
            add_pooling_layer=False,
            attention_probs_dropout_prob=0.0,
            hidden_dropout_prob=0.0,
        )
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        # Of each token: how much it speaks for its sentence, for "none", for a beginning and an end of the answer.
        self.marks = nn.Linear(self.encoder.config.hidden_size, 4)
        self.scale = nn.Parameter(torch.tensor([20.0, 6.0]))

    def states(self, rows, questions=None):
        """States of rows of tokens, padded to a multiple of 16; the first `questions[i]` tokens of a row are its question."""
        width = -(-max(map(len, rows)) // 16) * 16
        order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
        parts = []
        for k in range(0, len(rows), CHUNK):
            some = order[k : k + CHUNK]
            length = -(-len(rows[some[-1]]) // 16) * 16
            ids = torch.zeros(len(some), length, dtype=torch.long)
            mask, types = torch.zeros_like(ids), torch.zeros_like(ids)
            for j, i in enumerate(some):
                ids[j, : len(rows[i])] = torch.tensor(rows[i])
                mask[j, : len(rows[i])] = 1
                if questions:
                    types[j, questions[i] : len(rows[i])] = 1
            states = self.encoder(input_ids=ids, attention_mask=mask, token_type_ids=types).last_hidden_state
            parts.append(F.pad(states.float(), (0, 0, 0, width - length)))
        back = torch.empty(len(rows), dtype=torch.long)
        back[torch.tensor(order)] = torch.arange(len(rows))
        return torch.cat(parts)[back]


def lay_out(tokens, head, window):
    """Tokens of a window behind `head`, and the half-open span of each of its sentences."""
    row = list(head)
    if window.title:
        row += tokens.ids(window.title)[:TITLE]
    if window.before:
        row += tokens.ids(window.before)[-BEFORE:]
    row.append(tokens.end)
    spans = []
    for sentence in window.sentences:
        start, room = len(row), MOST - 1 - len(row)
        if room <= 0:
            spans.append((len(row) - 1, len(row)))
            continue
        row += tokens.ids(sentence)[:room]
        spans.append((start, len(row)))
    return row + [tokens.end], spans


def question_row(tokens, question):
    return [tokens.start] + tokens.question + tokens.ids(question)[:QUESTION] + [tokens.end]


def means(states, spans):
    """Means of spans (row, from, to) of states."""
    states = states.float()
    rows, width, size = states.shape
    pool = torch.zeros(len(spans), rows * width)
    for i, (row, start, end) in enumerate(spans):
        pool[i, row * width + start : row * width + end] = 1 / (end - start)
    return pool @ states.reshape(rows * width, size)


def window_vectors(model, tokens, windows):
    """Unit vectors of all sentences and of all windows, and each sentence's window."""
    rows, spans, whole, owners = [], [], [], []
    for number, window in enumerate(windows):
        row, parts = lay_out(tokens, [tokens.start] + tokens.passage, window)
        rows.append(row)
        whole.append((number, 0, len(row)))
        spans += [(number, start, end) for start, end in parts]
        owners += [number] * len(parts)
    states = model.states(rows)
    return F.normalize(means(states, spans), dim=1), F.normalize(means(states, whole), dim=1), owners


def question_vectors(model, tokens, questions):
    rows = [question_row(tokens, question) for question in questions]
    return F.normalize(means(model.states(rows), [(i, 0, len(row)) for i, row in enumerate(rows)]), dim=1)


def read(model, tokens, pairs):
    """Of each pair of question and window: its sentences' log-odds beside "none", its tokens' marks, its sentences' spans."""
    rows, heads, parts = [], [], []
    for question, window in pairs:
        head = question_row(tokens, question)
        row, spans = lay_out(tokens, head, window)
        rows.append(row)
        heads.append(len(head))
        parts.append(spans)
    marks = model.marks(model.states(rows, heads)).float()
    flat = [(number, start, end) for number, spans in enumerate(parts) for start, end in spans]
    scores, odds, at = means(marks[:, :, :1], flat).squeeze(1), [], 0
    for number, spans in enumerate(parts):
        odds.append(scores[at : at + len(spans)] - marks[number, 0, 1])
        at += len(spans)
    return odds, marks, parts


def likelihood(scores, right):
    """Minus the logarithm of the share that the right ones have of a softmax."""
    return torch.logsumexp(scores, -1) - torch.logsumexp(scores.masked_fill(~right, -1e9), -1)


def read_loss(model, tokens, examples):
    """Of examples (group, question, window, right sentences, answers as (sentence, start, end)): the loss within each window,
    where "none" is right when no sentence is; among all windows of a group; and of the answers' first and last tokens."""
    odds, marks, parts = read(model, tokens, [(question, window) for _, question, window, _, _ in examples])
    within, groups, words = [], {}, []
    for number, ((group, _, window, right, answers), scores) in enumerate(zip(examples, odds)):
        told = torch.tensor([i in right for i in range(len(scores))] + [not right])
        within.append(likelihood(torch.cat([scores, torch.zeros(1)]), told))
        groups.setdefault(group, []).append((scores, right))
        starts, ends = set(), set()
        for sentence, a, b in answers:
            first, last = parts[number][sentence]
            offsets = tokens.offsets(window.sentences[sentence])[: last - first]
            inside = [i for i, (x, y) in enumerate(offsets) if y > a and x < b]
            if inside:
                starts.add(first + inside[0])
                ends.add(first + inside[-1])
        begin, finish = parts[number][0][0], parts[number][-1][1]
        for mark, places in ((2, starts), (3, ends)):
            if places:
                told = torch.zeros(finish - begin, dtype=torch.bool)
                told[[place - begin for place in places]] = True
                words.append(likelihood(marks[number, begin:finish, mark], told))
    among = []
    for items in groups.values():
        if len(items) > 1 and any(right for _, right in items):
            told = torch.tensor([i in right for scores, right in items for i in range(len(scores))])
            among.append(likelihood(torch.cat([scores for scores, _ in items]), told))
    nothing = within[0] * 0
    return (
        torch.stack(within).mean(),
        torch.stack(among).mean() if among else nothing,
        torch.stack(words).mean() if words else nothing,
    )


def vector_loss(model, tokens, questions, windows, right, barred):
    """Each question against the sentences of all windows: `right` and `barred`, one row a question, one column a sentence."""
    sentences, whole, owners = window_vectors(model, tokens, windows)
    asked = question_vectors(model, tokens, questions)
    scores = model.scale[0] * (asked @ sentences.T) + model.scale[1] * (asked @ whole.T)[:, owners]
    right, barred = torch.tensor(right), torch.tensor(barred)
    scores = scores.masked_fill(barred & ~right, -1e9)
    kept = right.any(1)
    return likelihood(scores[kept], right[kept]).mean() if kept.any() else scores.sum() * 0
