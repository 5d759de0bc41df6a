"""Fine-tunes the sentence encoder that the few-articles scorer uses, on the questions in test/fixtures/tuning.

    npm run -s build && node dist/scripts/fit-few-articles.js --export tuning.json
    pip install torch transformers onnx onnxruntime onnxscript
    python scripts/train-encoder.py tuning.json OUT [--base intfloat/e5-small-v2] [--check held-out.json]

tuning.json is a list of {question, answerable, article, passages: [[sentence]], answers: [[0 or 1]]}, `article` null for the
first one of the corpus. A passage is encoded in one piece, and a sentence is the mean of its tokens there, so that "he" and "that
round" have what they stand for; a question answers itself by the cosine with a sentence and with the passage. The loss is the
cross-entropy of the sentences that answer, or of "none" where none does, among all sentences of the article.

OUT/similarities.json has, for each question in their order, the cosines by a model that has seen neither the question's article nor,
on the first article, the question: what the coefficients are fitted on. OUT/model.onnx is trained on all, with weights of 8 bits.
"""

import argparse
import json
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F
from transformers import AutoModel, AutoTokenizer

EPOCHS = 3
LEARNING_RATE = 3e-5
BATCH = 20
FOLDS = 2
MOST_TOKENS = 500
MOST_QUESTION_TOKENS = 60

args = argparse.ArgumentParser()
args.add_argument("questions")
args.add_argument("out")
args.add_argument("--base", default="intfloat/e5-small-v2")
args.add_argument("--tokenizer")
args.add_argument("--check")
args = args.parse_args()
os.makedirs(args.out, exist_ok=True)
tokenizer = AutoTokenizer.from_pretrained(args.tokenizer or args.base)
START, END = tokenizer.cls_token_id, tokenizer.sep_token_id
known = {}


def tokens(text):
    if text not in known:
        known[text] = tokenizer(text, add_special_tokens=False)["input_ids"] or [tokenizer.unk_token_id]
    return known[text]


QUESTION, PASSAGE = tokens("query:"), tokens("passage:")


class Encoder(torch.nn.Module):
    def __init__(self):
        super().__init__()
        # Attention as plain products, and no dropout: both are several times faster on a CPU.
        self.model = AutoModel.from_pretrained(
            args.base,
            attn_implementation="eager",
            add_pooling_layer=False,
            attention_probs_dropout_prob=0.0,
            hidden_dropout_prob=0.0,
        )
        self.scale = torch.nn.Parameter(torch.tensor([12.0, 4.0]))
        self.none = torch.nn.Parameter(torch.tensor(12.0))

    def states(self, rows):
        width = max(map(len, rows))
        ids = torch.zeros(len(rows), width, dtype=torch.long)
        mask = torch.zeros_like(ids)
        for i, row in enumerate(rows):
            ids[i, : len(row)] = torch.tensor(row)
            mask[i, : len(row)] = 1
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = self.model(input_ids=ids, attention_mask=mask).last_hidden_state
        return states.float(), mask.unsqueeze(-1).float()

    def questions(self, texts):
        states, mask = self.states([[START] + QUESTION + tokens(t)[:MOST_QUESTION_TOKENS] + [END] for t in texts])
        return F.normalize((states * mask).sum(1) / mask.sum(1), dim=1)

    def passages(self, passages):
        rows, spans = [], []
        for number, sentences in enumerate(passages):
            row = [START] + PASSAGE
            for sentence in sentences:
                start = len(row)
                row += tokens(sentence)[: max(1, MOST_TOKENS - start)]
                spans.append((number, start, len(row)))
            rows.append(row + [END])
        states, mask = self.states(rows)
        pool = torch.zeros(len(spans), states.shape[0] * states.shape[1])
        for i, (number, start, end) in enumerate(spans):
            pool[i, number * states.shape[1] + start : number * states.shape[1] + end] = 1 / (end - start)
        sentences = F.normalize(pool @ states.reshape(-1, states.shape[-1]), dim=1)
        whole = F.normalize((states * mask).sum(1) / mask.sum(1), dim=1)
        return sentences, whole[[number for number, _, _ in spans]]

    def forward(self, batch):
        """Cosines of questions on one article with its sentences, and with their passages."""
        sentences, passages = self.passages(batch[0]["passages"])
        questions = self.questions([one["question"] for one in batch])
        return questions @ sentences.T, questions @ passages.T

    def scores(self, sentence, passage):
        return self.scale[0] * sentence + self.scale[1] * passage - self.none


def by_article(questions):
    groups = {}
    for one in questions:
        groups.setdefault(json.dumps(one["passages"]), []).append(one)
    return list(groups.values())


def flat(answers):
    return [answer for passage in answers for answer in passage]


def batches(questions):
    found = []
    for group in by_article(questions):
        random.shuffle(group)
        found += [group[i : i + BATCH] for i in range(0, len(group), BATCH)]
    random.shuffle(found)
    return found


def train(questions):
    torch.manual_seed(1)
    random.seed(1)
    encoder = Encoder()
    questions = [one for one in questions if any(flat(one["answers"])) or not one["answerable"]]
    steps = EPOCHS * len(batches(questions))
    optimizer = torch.optim.AdamW(
        [
            {"params": encoder.model.parameters(), "lr": LEARNING_RATE},
            {"params": [encoder.scale, encoder.none], "lr": 2e-2},
        ],
        weight_decay=0.01,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / (0.1 * steps), max(0.02, (steps - step) / steps))
    )
    began = time.time()
    for epoch in range(EPOCHS):
        total, count = 0.0, 0
        encoder.train()
        for batch in batches(questions):
            scores = encoder.scores(*encoder(batch))
            scores = torch.cat([scores, torch.zeros(len(batch), 1)], 1)
            right = torch.tensor([flat(one["answers"]) + [int(not one["answerable"])] for one in batch]).bool()
            loss = (torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~right, -1e9), 1)).mean()
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total, count = total + loss.item(), count + 1
        print(f"  epoch {epoch + 1}: loss {total / count:.3f} after {time.time() - began:.0f} s", flush=True)
    return encoder.eval()


@torch.no_grad()
def judge(encoder, questions):
    """Fills in each question's cosines."""
    for group in by_article(questions):
        for i in range(0, len(group), 64):
            batch = group[i : i + 64]
            for one, sentence, passage in zip(batch, *encoder(batch)):
                one["sentence"], one["passage"] = sentence.tolist(), passage.tolist()


def report(label, encoder, questions):
    def scores(one):
        return encoder.scores(torch.tensor(one["sentence"]), torch.tensor(one["passage"])).detach().numpy()

    answerable = [one for one in questions if one["answerable"]]
    right = [flat(one["answers"])[int(np.argmax(scores(one)))] for one in answerable]
    found = [np.logaddexp.reduce(scores(one)) for one in answerable]
    none = sorted(np.logaddexp.reduce(scores(one)) for one in questions if not one["answerable"])
    cut = none[int(0.9 * len(none))]
    told = np.mean([r and f >= cut for r, f in zip(right, found)])
    print(f"  {label}: right first {np.mean(right):.3f}; where 0.9 are refused, right and answered {told:.3f}", flush=True)


questions = json.load(open(args.questions))
check = json.load(open(args.check)) if args.check else []
articles = sorted({one["article"] for one in questions if one["article"] is not None})
for number, one in enumerate(questions):
    one["fold"] = (number if one["article"] is None else articles.index(one["article"])) % FOLDS
for fold in range(FOLDS):
    print(f"without part {fold + 1} of {FOLDS}")
    encoder = train([one for one in questions if one["fold"] != fold])
    unseen = [one for one in questions if one["fold"] == fold]
    judge(encoder, unseen)
    report("first article", encoder, [one for one in unseen if one["article"] is None])
    report("other articles", encoder, [one for one in unseen if one["article"] is not None])
    if check:
        judge(encoder, check)
        report("held out", encoder, check)
rounded = [[[round(x, 3) for x in one[key]] for key in ("sentence", "passage")] for one in questions]
json.dump(rounded, open(f"{args.out}/similarities.json", "w"), separators=(",", ":"))
print("on all")
encoder = train(questions)
torch.save(encoder.state_dict(), f"{args.out}/encoder.pt")
if check:
    judge(encoder, check)
    report("held out", encoder, check)


class States(torch.nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, input_ids, attention_mask):
        return self.model(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state


ids = torch.ones(2, 16, dtype=torch.long)
axes = {0: "rows", 1: "tokens"}
torch.onnx.export(
    States(encoder.model),
    (ids, ids),
    f"{args.out}/model-32.onnx",
    input_names=["input_ids", "attention_mask"],
    output_names=["states"],
    dynamic_axes={"input_ids": axes, "attention_mask": axes, "states": axes},
    opset_version=14,
    dynamo=False,
)
from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: E402

quantize_dynamic(f"{args.out}/model-32.onnx", f"{args.out}/model.onnx", weight_type=QuantType.QInt8, per_channel=False)
