//! Changes of documents that leave most of them whole, so that what lies deep in a check is reached.

use outsourcing_decision::document::json_text;
use outsourcing_decision::document::tree::Tree;
use outsourcing_decision::engine::stream::Stream;

use crate::dice::{below, once_in, one_of};
use crate::tree_text::text;

/// Numbers at which something ends or begins.
const NUMBERS: [f64; 22] = [
    0.0,
    -0.0,
    1.0,
    -1.0,
    2.0,
    3.0,
    4.0,
    5.0,
    0.5,
    0.1,
    1e-6,
    1e-7,
    100.0,
    101.0,
    1e6,
    1e12,
    1e13,
    -1e12,
    1e308,
    -1e308,
    5e-324,
    9_007_199_254_740_993.0,
];
/// Most changes at once.
const EDITS_MAX: usize = 4;

/// The text of a document with a few changes, made with the help of `donors`; a donor itself where the text is no
/// document, and now and then where it is.
pub(crate) fn edited(document: &[u8], donors: &[Tree], stream: &mut Stream) -> Vec<u8> {
    let read = json_text::parse(document).ok().filter(|_| !once_in(stream, 100));
    let mut tree = read.unwrap_or_else(|| one_of(stream, donors).clone());
    for _ in 0..=below(stream, EDITS_MAX) {
        edit(&mut tree, donors, stream);
    }
    text(&tree).into_bytes()
}

fn edit(tree: &mut Tree, donors: &[Tree], stream: &mut Stream) {
    let donor = one_of(stream, donors);
    if once_in(stream, 3) {
        return graft(tree, donor, stream);
    }
    let place = below(stream, count(tree));
    let Some(node) = nth(tree, place) else { return };
    match below(stream, 5) {
        0 => *node = value(donor, stream),
        1 => tweak(node, donor, stream),
        2 => remove(node, stream),
        3 => repeat(node, stream),
        _ => swap(node, donor, stream),
    }
}

/// Puts a part of the donor where it stands there, at the depth that chance says.
fn graft(tree: &mut Tree, donor: &Tree, stream: &mut Stream) {
    let goes_on = !once_in(stream, 3);
    match (tree, donor) {
        (Tree::Object(entries), Tree::Object(given)) if !given.is_empty() => {
            let (key, below) = one_of(stream, given);
            match entries.iter_mut().find(|(name, _)| name == key) {
                Some((_, entry)) if goes_on => graft(entry, below, stream),
                Some((_, entry)) => *entry = below.clone(),
                None => entries.push((key.clone(), below.clone())),
            }
        }
        (Tree::List(items), Tree::List(given)) if !given.is_empty() => {
            let given = one_of(stream, given);
            let place = below(stream, items.len());
            match items.get_mut(place) {
                Some(item) if goes_on => graft(item, given, stream),
                _ => items.push(given.clone()),
            }
        }
        (tree, donor) => *tree = donor.clone(),
    }
}

/// Some value: of a type that chance says, or from the donor.
fn value(donor: &Tree, stream: &mut Stream) -> Tree {
    match below(stream, 9) {
        0 => Tree::Null,
        1 => Tree::Bool(once_in(stream, 2)),
        2 => Tree::Number(*one_of(stream, &NUMBERS)),
        3 => Tree::Text(one_of(stream, &["", "not_sure", "a", "é", "\u{0}", "-", "[0]"]).to_string()),
        4 => Tree::List((0..below(stream, 4)).map(|_| Tree::Number(*one_of(stream, &NUMBERS))).collect()),
        5 => {
            let mut three = [(); 3].map(|()| *one_of(stream, &NUMBERS));
            three.sort_by(f64::total_cmp);
            let keys = ["low", "best", "high"].map(str::to_owned);
            Tree::Object(keys.into_iter().zip(three.map(Tree::Number)).collect())
        }
        _ => part(donor, stream),
    }
}

/// A part of a document, small ones more often than large ones.
fn part(donor: &Tree, stream: &mut Stream) -> Tree {
    let children: Vec<&Tree> = match donor {
        Tree::List(items) => items.iter().collect(),
        Tree::Object(entries) => entries.iter().map(|(_, below)| below).collect(),
        _ => Vec::new(),
    };
    match children.is_empty() || once_in(stream, 4) {
        true => donor.clone(),
        false => part(children[below(stream, children.len())], stream),
    }
}

/// A little more, less, or another name of the same document.
fn tweak(node: &mut Tree, donor: &Tree, stream: &mut Stream) {
    match node {
        Tree::Number(number) => {
            *number = match below(stream, 6) {
                0 => *number + 1.0,
                1 => *number - 1.0,
                2 => -*number,
                3 => *number * 10.0,
                4 => *number / 3.0,
                _ => stream.next_uniform(),
            }
        }
        Tree::Text(text) if once_in(stream, 2) => text.push(*one_of(stream, &['a', '_', ' ', '\u{1f}', '”'])),
        Tree::Object(entries) if !entries.is_empty() => {
            let place = below(stream, entries.len());
            match part(donor, stream) {
                Tree::Text(name) => entries[place].0 = name,
                Tree::Object(given) if !given.is_empty() => {
                    entries[place].0.clone_from(&one_of(stream, &given).0)
                }
                _ => entries[place].0.push('x'),
            }
        }
        _ => *node = value(donor, stream),
    }
}

fn remove(node: &mut Tree, stream: &mut Stream) {
    match node {
        Tree::List(items) if !items.is_empty() => _ = items.remove(below(stream, items.len())),
        Tree::Object(entries) if !entries.is_empty() => _ = entries.remove(below(stream, entries.len())),
        _ => *node = Tree::Null,
    }
}

/// One child once more, or many times.
fn repeat(node: &mut Tree, stream: &mut Stream) {
    let n_times = if once_in(stream, 20) { 1 + below(stream, 300) } else { 1 };
    match node {
        Tree::List(items) if !items.is_empty() => {
            let item = one_of(stream, items).clone();
            items.extend(std::iter::repeat_n(item, n_times));
        }
        Tree::Object(entries) if !entries.is_empty() => {
            let (key, below) = one_of(stream, entries).clone();
            let is_same = once_in(stream, 3);
            let named = |n: usize| if is_same { key.clone() } else { format!("{key}{n}") };
            entries.extend((0..n_times).map(|n| (named(n), below.clone())));
        }
        _ => {}
    }
}

/// Two children change places.
fn swap(node: &mut Tree, donor: &Tree, stream: &mut Stream) {
    match node {
        Tree::List(items) if items.len() > 1 => {
            let (one, other) = (below(stream, items.len()), below(stream, items.len()));
            items.swap(one, other);
        }
        Tree::Object(entries) if entries.len() > 1 => {
            let (one, other) = (below(stream, entries.len()), below(stream, entries.len()));
            let kept = entries[one].1.clone();
            entries[one].1 = std::mem::replace(&mut entries[other].1, kept);
        }
        _ => *node = part(donor, stream),
    }
}

/// How many values there are, the tree itself included.
fn count(tree: &Tree) -> usize {
    1 + match tree {
        Tree::List(items) => items.iter().map(count).sum(),
        Tree::Object(entries) => entries.iter().map(|(_, below)| count(below)).sum(),
        _ => 0,
    }
}

/// The value at a place in the order of the text, the tree itself at 0.
fn nth(tree: &mut Tree, mut place: usize) -> Option<&mut Tree> {
    if place == 0 {
        return Some(tree);
    }
    place -= 1;
    let children: Vec<&mut Tree> = match tree {
        Tree::List(items) => items.iter_mut().collect(),
        Tree::Object(entries) => entries.iter_mut().map(|(_, below)| below).collect(),
        _ => Vec::new(),
    };
    for child in children {
        let n_below = count(child);
        if place < n_below {
            return nth(child, place);
        }
        place -= n_below;
    }
    None
}
