"""Trains the language model that finds and reads (packages/sentence-model/README.md).

    npm run -s build && node dist/lab/export-training.js SQUAD_SHIFTS data
    pip install torch transformers onnx onnxruntime onnxscript
    python lab/train/train.py BASE data OUT [--first MINUTES] [--second MINUTES]

BASE is a folder with e5-small-v2. First, questions of SQuADShifts: each with a few sentences of its paragraph that hold the answer, with
others of it that do not, and with a paragraph that words find elsewhere. Then the tuning questions: each with its passage, three of those
that this model itself takes for the nearest wrong ones, and three questions of SQuADShifts' Wikipedia part a step, so that what was learned
there is kept. Questions on every fifth article (CRC-32) are left out, for `lab/fit.ts`. OUT/model.onnx has weights of 8 bits.
"""

import argparse
import collections
import hashlib
import json
import math
import os
import random
import re
import time
import zlib

import torch

from model import Model, Tokens, Window, question_vectors, read_loss, vector_loss, window_vectors

PARAGRAPHS = {"new_wiki": 8000, "reddit": 4500, "amazon_reviews": 1500}
HELD_OUT = 5

args = argparse.ArgumentParser()
args.add_argument("base")
args.add_argument("data")
args.add_argument("out")
args.add_argument("--first", type=float, default=20)
args.add_argument("--second", type=float, default=60)
args = args.parse_args()
os.makedirs(args.out, exist_ok=True)
torch.manual_seed(1)
random.seed(1)
# Numbers too small to be normal make products many times slower.
torch.set_flush_denormal(True)
tokens, model = Tokens(args.base), Model(args.base)


def words_of(text):
    return set(re.findall(r"[a-z0-9]{3,}", text.lower()))


def answers_of(paragraph, spans):
    """By sentence: the half-open span in it that answers."""
    found = {}
    for start, end in spans:
        for number, sentence in enumerate(paragraph["sents"]):
            if sentence["s"] <= start < sentence["e"]:
                found.setdefault(number, (start - sentence["s"], min(end, sentence["e"]) - sentence["s"]))
    return found


def window_of(paragraph, start, end):
    sentences = [sentence["t"] for sentence in paragraph["sents"]]
    before = sentences[start - 1] if start > 0 and random.random() < 0.7 else ""
    title = paragraph["title"] if random.random() < 0.8 else ""
    return Window(title, before, sentences[start:end], (paragraph["number"], start))


def run_around(count, sentence):
    """Half-open bounds of one to five sentences of so many, this one among them."""
    length = min(count, random.choice([1, 1, 2, 2, 2, 3, 3, 4, 5]))
    start = random.randint(max(0, sentence - length + 1), min(sentence, count - length))
    return start, start + length


def runs_without(count, answers):
    return [
        (start, end)
        for start in range(count)
        for end in range(start + 1, min(count, start + 4) + 1)
        if not any(start <= sentence < end for sentence in answers)
    ]


def shifts_group(group, paragraph, question, answers, others):
    count = len(paragraph["sents"])
    start, end = run_around(count, random.choice(list(answers)))
    inside = [sentence for sentence in answers if start <= sentence < end]
    told = [(sentence - start, *answers[sentence]) for sentence in inside]
    examples = [(group, question, window_of(paragraph, start, end), [s - start for s in inside], told)]
    free = runs_without(count, answers)
    random.shuffle(free)
    for start, end in free[: others]:
        examples.append((group, question, window_of(paragraph, start, end), [], []))
    return examples


def optimize(minutes, rates, batches):
    """Takes a step for each batch of losses until the minutes are over; the learning rate falls with the time."""
    groups = [
        {"params": [p for p in model.encoder.parameters() if p.requires_grad], "lr": rates[0]},
        {"params": model.marks.parameters(), "lr": rates[1]},
        {"params": [model.scale], "lr": rates[2]},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    began, sums, step = time.time(), [0.0] * 4, 0
    model.train()
    for losses in batches:
        past = (time.time() - began) / (60 * minutes)
        if past >= 1:
            break
        for group, rate in zip(optimizer.param_groups, rates):
            group["lr"] = rate * min((step + 1) / 50, max(0.03, 1 - past))
        optimizer.zero_grad()
        within, among, words, vectors = losses
        (within + among + 0.25 * words + vectors).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        sums = [a + b.item() for a, b in zip(sums, losses)]
        step += 1
        if step % 50 == 0:
            told = ", ".join(f"{name} {x / 50:.3f}" for name, x in zip(("within", "among", "words", "vectors"), sums))
            print(f"  step {step} after {time.time() - began:.0f} s: {told}", flush=True)
            sums = [0.0] * 4


def losses_of(examples, compared, questions, right, barred):
    with torch.autocast("cpu", dtype=torch.bfloat16):
        reading = read_loss(model, tokens, examples)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        vectors = vector_loss(model, tokens, questions, compared, right, barred) if questions else reading[0] * 0
    return (*reading, vectors)


paragraphs = json.load(open(f"{args.data}/squad.json"))
for number, paragraph in enumerate(paragraphs):
    paragraph["number"] = number
    paragraph["words"] = words_of(" ".join(sentence["t"] for sentence in paragraph["sents"]))
postings = collections.defaultdict(list)
for paragraph in paragraphs:
    for word in paragraph["words"]:
        postings[word].append(paragraph["number"])


def similar(question, own):
    scores = collections.Counter()
    for word in words_of(question):
        if 0 < len(postings[word]) < 600:
            for number in postings[word]:
                scores[number] += math.log(len(paragraphs) / len(postings[word]))
    best = [number for number, _ in scores.most_common(6) if number != own]
    return paragraphs[random.choice(best)] if best else random.choice(paragraphs)


def first_batches(size=12):
    asked = collections.defaultdict(list)
    for paragraph in paragraphs:
        for question in paragraph["questions"]:
            answers = answers_of(paragraph, question["spans"])
            if answers:
                asked[paragraph["set"]].append((paragraph, question["q"], answers))
    while True:
        some = [one for name, most in PARAGRAPHS.items() for one in random.sample(asked[name], min(most, len(asked[name])))]
        random.shuffle(some)
        for k in range(0, len(some) - size + 1, size):
            batch = some[k : k + size]
            groups = [shifts_group(i, *one, 1) for i, one in enumerate(batch)]
            compared = [example[2] for group in groups for example in group]
            for i, (paragraph, question, _) in enumerate(batch):
                other = similar(question, paragraph["number"])
                groups[i].append((i, question, window_of(other, *run_around(len(other["sents"]), 0)), [], []))
            right = [
                [
                    window.key[0] == paragraph["number"] and window.key[1] + at in answers
                    for window in compared
                    for at in range(len(window.sentences))
                ]
                for paragraph, _, answers in batch
            ]
            barred = [[False] * len(row) for row in right]
            yield losses_of([x for g in groups for x in g], compared, [question for _, question, _ in batch], right, barred)


own = json.load(open(f"{args.data}/own.json"))
windows = []
for name, article in own["articles"].items():
    passages = article["passages"]
    title = article["title"] or (passages[0][0]["t"] if passages else "")
    for at, passage in enumerate(passages):
        before = passages[at - 1][-1]["t"] if at > 0 else ""
        sentences = [sentence["t"] for sentence in passage]
        windows.append(Window("" if at == 0 and not article["title"] else title, before, sentences, (name, at)))
place = {window.key: number for number, window in enumerate(windows)}
train = [one for one in own["questions"] if zlib.crc32(one["art"].encode()) % HELD_OUT != 0]


def mine():
    """Gives each question its nearest wrong passages: by vectors and by words, of all articles if it names its story."""
    model.eval()
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        parts, owners = [], []
        for k in range(0, len(windows), 64):
            vectors, _, numbers = window_vectors(model, tokens, windows[k : k + 64])
            parts.append(vectors.float())
            owners += [k + number for number in numbers]
        vectors, owners = torch.cat(parts), torch.tensor(owners)
        texts = [one["q"] for one in train]
        asked = torch.cat([question_vectors(model, tokens, texts[k : k + 64]).float() for k in range(0, len(texts), 64)])
    held = [words_of(" ".join(window.sentences)) for window in windows]
    counts = collections.Counter(word for words in held for word in words)
    by_article = collections.defaultdict(list)
    for number, window in enumerate(windows):
        by_article[window.key[0]].append(number)
    for one, vector in zip(train, asked):
        best = torch.full((len(windows),), -2.0).scatter_reduce(0, owners, vectors @ vector, "amax")
        right = {place[(article, passage)] for article, passage, *_ in one["gold"]}
        pool = [n for n in (range(len(windows)) if one["named"] else by_article[one["art"]]) if n not in right]
        rare = [word for word in words_of(one["q"]) if 0 < counts[word] < len(windows) / 4]
        weight = {word: math.log(len(windows) / counts[word]) for word in rare}
        near = [pool[i] for i in torch.topk(best[torch.tensor(pool)], min(12, len(pool))).indices.tolist()]
        near_by_words = sorted(pool, key=lambda n: -sum(weight[word] for word in rare if word in held[n]))[:5]
        one["wrong"] = near[:4] + near + near_by_words


def own_group(group, one):
    answers = collections.defaultdict(list)
    for article, passage, sentence, start, end in one["gold"]:
        answers[(article, passage)].append((sentence, start, end))
    examples = []
    if answers:
        key = random.choice(list(answers))
        right = sorted({sentence for sentence, _, _ in answers[key]})
        examples.append((group, one["q"], windows[place[key]], right, answers[key]))
    wrong = list(dict.fromkeys(random.sample(one["wrong"], len(one["wrong"]))))[:3]
    return examples + [(group, one["q"], windows[number], [], []) for number in wrong]


def second_batches(size=8, kept=3):
    wiki = [paragraph for paragraph in paragraphs if paragraph["set"] == "new_wiki"]

    def any_shifts_group(group):
        while True:
            paragraph = random.choice(wiki)
            question = random.choice(paragraph["questions"])
            answers = answers_of(paragraph, question["spans"])
            if answers:
                return shifts_group(group, paragraph, question["q"], answers, 2)

    while True:
        order = random.sample(train, len(train))
        for k in range(0, len(order) - size + 1, size):
            batch = order[k : k + size]
            groups = [own_group(i, one) for i, one in enumerate(batch)]
            compared = list({example[2].key: example[2] for group in groups for example in group[:2]}.values())
            answered = [one for one in batch if one["gold"]]
            right, barred = [], []
            for one in answered:
                gold = {tuple(told[:3]) for told in one["gold"]}
                right.append([(*w.key, s) in gold for w in compared for s in range(len(w.sentences))])
                # A question that does not name its story may be answered in another article too.
                row = []
                for window in compared:
                    bar = not one["named"] and window.key[0] != one["art"] and random.random() < 0.5
                    row += [bar] * len(window.sentences)
                barred.append(row)
            examples = [x for g in groups for x in g] + [x for i in range(kept) for x in any_shifts_group(size + i)]
            yield losses_of(examples, compared, [one["q"] for one in answered], right, barred)


print("questions of SQuADShifts")
optimize(args.first, (5e-5, 5e-4, 1e-2), first_batches())
mine()
print(f"{len(train)} tuning questions")
optimize(args.second, (5e-5, 4e-4, 5e-3), second_batches())
torch.save(model.state_dict(), f"{args.out}/model.pt")


class Outputs(torch.nn.Module):
    def __init__(self, trained):
        super().__init__()
        self.encoder, self.marks = trained.encoder, trained.marks

    def forward(self, input_ids, attention_mask, token_type_ids):
        states = self.encoder(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids)
        return states.last_hidden_state, self.marks(states.last_hidden_state)


ids = torch.ones(2, 16, dtype=torch.long)
names = ["input_ids", "attention_mask", "token_type_ids"]
axes = {0: "rows", 1: "tokens"}
torch.onnx.export(
    Outputs(model.eval()),
    (ids, ids, ids),
    f"{args.out}/model-32.onnx",
    input_names=names,
    output_names=["states", "marks"],
    dynamic_axes={name: axes for name in [*names, "states", "marks"]},
    opset_version=14,
    dynamo=False,
)
from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: E402

quantize_dynamic(f"{args.out}/model-32.onnx", f"{args.out}/model.onnx", weight_type=QuantType.QInt8, per_channel=False)
sha256 = hashlib.sha256(open(f"{args.out}/model.onnx", "rb").read()).hexdigest()
json.dump({"format": 2, "sha256": sha256}, open(f"{args.out}/manifest.json", "w"), indent=2)
