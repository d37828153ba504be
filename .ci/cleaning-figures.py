"""The sums of .ci/measure-cleaning. Plain Python 3; called as: cleaning-figures.py CHECKOUT CORPORA TEMPORARY"""
import glob, gzip, json, lzma, os, re, shutil, subprocess, sys
from collections import Counter

HOME, SHARED, THERE = sys.argv[1:4]
CORPUS = os.path.join(SHARED, 'corpora', 'cleaning')
RAW = os.path.join(CORPUS, 'raw.dev.jsonl.gz')
HTML = os.path.join(CORPUS, 'html.dev.jsonl.xz')
SCORE = os.path.join(CORPUS, 'score.py')
ONE_SITE = os.path.join(SHARED, 'bench', 'gen_onesite.py')
ARTICLES = os.path.join(SHARED, 'bench', 'gen_corpus.py')
BACKFILE = os.path.join(HOME, 'backfile')
JAVA = os.path.join(os.environ['JAVA_HOME'], 'bin', 'java') if os.environ.get('JAVA_HOME') else 'java'
WORD = re.compile(r'\w+')

# What each figure must be, and what we aim at; a figure that is not named here is only watched.
TARGETS = {
    'raw main, F1': ('.920', '.950'),
    'raw main, body words lost': ('1.0 %', '0.5 %'),
    'raw main, junk recall': ('.60', '.80'),
    'raw main, junk precision': ('.93', '.93'),
    'raw page, F1': ('.880', '.930'),
    'raw page, body words lost': ('1.5 %', '0.5 %'),
    'html sh, F1': ('.955', '.975'),
    'html np4k, F1': ('.920', '.945'),
    'html, body words lost': ('1.0 %', '0.3 %'),
    'html, articles that lose over 5 %': ('5 %', '1 %'),
    'html np4k, headline exact': ('.85', '.92'),
    'html np4k, authors exact': ('.78', '.88'),
    'html np4k, date exact': ('.80', '.90'),
    'one source, junk recall': ('.95', '.98'),
    'one source, body words lost': ('0.2 %', '0'),
    'µs CPU for a generated raw article, warm': ('300', '–'),
    'ledger, lines that stand exactly once': ('100 %', '100 %'),
    'ledger, words changed': ('0', '0'),
}


def row(figure, measured):
    must, aim = TARGETS.get(figure, ('–', '–'))
    print(f'| {figure} | {measured} | {must} | {aim} |', flush=True)


def share(x):
    return f'{x:.3f}'


def percent(x):
    return f'{100 * x:.2f} %'


def run(*command, text=None, cwd=None):
    """What a command says; what went wrong is shown before all stops."""
    done = subprocess.run(command, input=text, cwd=cwd, capture_output=True, encoding='utf8')
    if done.returncode:
        sys.stderr.write(done.stderr[-2000:])
        sys.exit(f'{" ".join(command[:4])} … ended with {done.returncode}')
    return done.stdout


def objects(file):
    with (lzma if file.endswith('.xz') else gzip).open(file, 'rt', encoding='utf8') as lines:
        return [json.loads(line) for line in lines]


def cleaned(asked):
    said = run(BACKFILE, 'clean', '--jsonl', text=''.join(json.dumps(a) + '\n' for a in asked))
    answers = [json.loads(line) for line in said.splitlines()]
    if [a.get('id') for a in answers] != [a['id'] for a in asked]:
        sys.exit('clean --jsonl did not answer each text, in order')
    return answers


def scored(gold, answers, *choice):
    file = os.path.join(THERE, 'answers.jsonl')
    with open(file, 'w', encoding='utf8') as out:
        out.writelines(json.dumps(a) + '\n' for a in answers)
    return json.loads(run('python3', SCORE, gold, file, '--json', *choice))


def raw():
    texts = objects(RAW)
    answers = cleaned([{k: t[k] for k in ('id', 'form', 'lines')} for t in texts])
    for form in ('main', 'page'):
        got = scored(RAW, answers, '--form', form)
        body_and_junk(f'raw {form}', got, junk=form == 'main')
        row(f'raw {form}, headline exact', share(got['headline_exact']))
        # The forest learnt from the other source, so these are the figures of texts that it has not seen.
        body_and_junk(f'raw {form} of np4k', scored(RAW, answers, '--form', form, '--source', 'np4k'), junk=True)
    ledger(texts, answers)
    stable(answers)


def body_and_junk(what, got, junk):
    row(f'{what}, F1', share(got['f1']))
    row(f'{what}, body words lost', percent(got['lost']))
    if junk:
        row(f'{what}, junk recall', share(got['junk_r']))
        row(f'{what}, junk precision', share(got['junk_p']))


def ledger(texts, answers):
    """Asks the program for the account of every line, and counts lines and words again."""
    folder = os.path.join(THERE, 'ledger')
    os.mkdir(folder)
    for n, text in enumerate(texts):
        with open(os.path.join(folder, f'{n:05}.txt'), 'w', encoding='utf8', newline='') as out:
            out.write('\n'.join(text['lines']) + '\n')
    said, at, accounts = run(BACKFILE, 'clean', '--ledger', *sorted(os.listdir(folder)), cwd=folder), 0, {}
    while at < len(said):
        account, at = json.JSONDecoder().raw_decode(said, at)
        accounts[os.path.basename(account['seed'])] = account
        at += len(said[at:]) - len(said[at:].lstrip())
    once = lines = changed = 0
    for n, (text, answer) in enumerate(zip(texts, answers)):
        account = accounts.get(f'{n:05}.txt', {'body': [], 'moved': [], 'removed': []})
        times = Counter(line for a, b in account['body'] for line in range(a, b + 1))
        times.update(entry['line'] for entry in account['moved'] + account['removed'])
        full = [i for i, line in enumerate(text['lines'], 1) if line.strip()]
        lines += len(full)
        once += sum(times[i] == 1 for i in full)
        kept = Counter(w for i in answer['kept'] for w in WORD.findall(text['lines'][i]))
        changed += sum((Counter(WORD.findall(answer['body'])) - kept).values())
    row('ledger, lines that stand exactly once', percent(once / lines) + ('' if once == lines else f' ({lines - once} do not)'))
    row('ledger, words changed', changed)


def stable(answers):
    """Cleans what was cleaned: a headline, and paragraphs parted by blank lines."""
    again = cleaned([
        {'id': a['id'], 'form': a['form'], 'lines': '\n\n'.join(([a['headline']] if a['headline'] else []) + a['body'].split('\n')).split('\n')}
        for a in answers])
    for form in ('main', 'page'):
        same = [a['body'] == b['body'] for a, b in zip(answers, again) if a['form'] == form]
        row(f'raw {form}, body unchanged when cleaned again', percent(sum(same) / len(same)))


def html():
    answers = cleaned([{k: t[k] for k in ('id', 'url', 'html')} for t in objects(HTML)])
    for source in ('sh', 'np4k'):
        got = scored(HTML, answers, '--source', source)
        row(f'html {source}, F1', share(got['f1']))
        row(f'html {source}, body words lost', percent(got['lost']))
        row(f'html {source}, articles that lose over 5 %', percent(got['docs_lost_5pct']))
    for what in ('headline', 'authors', 'date'):
        row(f'html np4k, {what} exact', share(got[f'{what}_exact']))
    got = scored(HTML, answers)
    row('html, body words lost', percent(got['lost']))
    row('html, articles that lose over 5 %', percent(got['docs_lost_5pct']))


def one_source():
    scores = []
    for seed in ('1', '2', '3'):
        folder = os.path.join(THERE, 'site-' + seed)
        os.mkdir(folder)
        run('python3', ONE_SITE, RAW, folder, '--count', '60', '--seed', seed)
        run(BACKFILE, 'build', '--seeds', 'seeds', '--content', 'content', '--site', 'site', cwd=folder)
        kept = os.path.join(folder, 'kept.jsonl')
        with open(kept, 'w', encoding='utf8') as out:
            for file in glob.glob(os.path.join(folder, '.backfile', 'ledger', '*.json')):
                with open(file, encoding='utf8') as account:
                    account = json.load(account)
                lines = [line - 1 for a, b in account['body'] for line in range(a, b + 1)]
                out.write(json.dumps({'file': os.path.basename(account['seed']), 'kept': lines}) + '\n')
        scores.append(json.loads(run('python3', ONE_SITE, '--score', folder, kept)))
    for figure, key, shown in (('junk recall', 'junk_recall', share), ('body words lost', 'body_words_lost', percent)):
        each = [s[key] for s in scores]
        row('one source, ' + figure, f'{shown(sum(each) / 3)} ({", ".join(map(shown, each))})')


def java(*arguments):
    jar, tests = (os.path.join(HOME, '.build', x) for x in ('backfile.jar', 'test-classes'))
    return run(JAVA, '-cp', jar + os.pathsep + tests, *arguments)


def speed():
    folder = os.path.join(THERE, 'articles')
    run('python3', ARTICLES, '1000', folder, '--forms', 'raw')
    row('µs CPU for a generated raw article, warm', java('backfile.clean.CleaningSpeed', os.path.join(folder, 'raw', 'seeds')).strip())


def encodings():
    print('\nEncodings, told by nothing but the bytes:\n')
    if not shutil.which('xz'):
        print('skipped, because there is no xz here')
        return
    print(java('backfile.letters.EncodingFigures', CORPUS), end='', flush=True)


def section(name, measure, *needed):
    missing = [file for file in needed if not os.path.isfile(file)]
    if missing:
        row(name, f'skipped, because there is no file {missing[0]}')
    else:
        measure()


print('| figure | measured | must | aim |\n|---|---|---|---|')
section('raw text, ledger, cleaned again', raw, RAW, SCORE)
section('saved pages', html, HTML, SCORE)
section('one source', one_source, RAW, ONE_SITE)
section('speed', speed, ARTICLES)
encodings()
