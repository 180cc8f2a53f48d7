//! Lists whose positions have a type, so that a criterion's position cannot be used for an
//! alternative's.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

use nanoserde::{DeBin, DeBinErr, SerBin};

/// A position in a list of one kind of thing, in model order.
pub trait Position: Copy {
    /// The position numbered `index`, from 0.
    fn from_index(index: usize) -> Self;
    /// Its number, from 0.
    fn index(self) -> usize;
}

macro_rules! positions {
    ($($(#[$doc:meta])* $name:ident, $list:ident, $thing:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(usize);

        impl Position for $name {
            fn from_index(index: usize) -> Self {
                Self(index)
            }
            fn index(self) -> usize {
                self.0
            }
        }

        impl SerBin for $name {
            fn ser_bin(&self, bytes: &mut Vec<u8>) {
                self.0.ser_bin(bytes);
            }
        }

        impl DeBin for $name {
            fn de_bin(place: &mut usize, bytes: &[u8]) -> Result<Self, DeBinErr> {
                usize::de_bin(place, bytes).map(Self)
            }
        }

        #[doc = concat!("One item for each ", $thing, ", in model order.")]
        pub type $list<T> = Indexed<$name, T>;
    )*};
}

positions! {
    /// Position of an alternative.
    AlternativeIdx, ByAlternative, "alternative";
    /// Position of a criterion, over all groups.
    CriterionIdx, ByCriterion, "criterion";
    /// Position of a group of criteria.
    GroupIdx, ByGroup, "group of criteria";
    /// Position of a fact.
    FactIdx, ByFact, "fact";
    /// Position of a red line.
    RedLineIdx, ByRedLine, "red line";
    /// Position of an amount.
    AmountIdx, ByAmount, "amount";
    /// Position of an article.
    ArticleIdx, ByArticle, "article";
    /// Position of a claim.
    ClaimIdx, ByClaim, "claim";
}

/// A list with typed positions.
pub struct Indexed<P, T> {
    items: Vec<T>,
    position: PhantomData<fn() -> P>,
}

impl<P: Position, T> Indexed<P, T> {
    /// Makes a list from things in order.
    pub fn new(items: Vec<T>) -> Self {
        Self { items, position: PhantomData }
    }

    /// Makes a list of so many things of one kind.
    pub fn filled(length: usize, item: T) -> Self
    where
        T: Clone,
    {
        Self::new(vec![item; length])
    }

    /// How many things there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The things in order.
    pub fn values(&self) -> std::slice::Iter<'_, T> {
        self.items.iter()
    }

    /// The positions in order.
    pub fn positions(&self) -> impl DoubleEndedIterator<Item = P> + use<P, T> {
        (0..self.items.len()).map(P::from_index)
    }

    /// Positions and things in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (P, &T)> {
        self.items.iter().enumerate().map(|(index, item)| (P::from_index(index), item))
    }

    /// A list of the same positions, each thing made from the one here.
    pub fn map<U>(&self, make: impl FnMut(&T) -> U) -> Indexed<P, U> {
        Indexed::new(self.items.iter().map(make).collect())
    }

    /// The first position whose thing is as asked.
    pub fn find(&self, is_it: impl Fn(&T) -> bool) -> Option<P> {
        self.items.iter().position(is_it).map(P::from_index)
    }
}

impl<P: Position, T> Index<P> for Indexed<P, T> {
    type Output = T;
    fn index(&self, position: P) -> &T {
        &self.items[position.index()]
    }
}

impl<P: Position, T> IndexMut<P> for Indexed<P, T> {
    fn index_mut(&mut self, position: P) -> &mut T {
        &mut self.items[position.index()]
    }
}

impl<P, T: SerBin> SerBin for Indexed<P, T> {
    fn ser_bin(&self, bytes: &mut Vec<u8>) {
        self.items.ser_bin(bytes);
    }
}

impl<P, T: DeBin> DeBin for Indexed<P, T> {
    fn de_bin(place: &mut usize, bytes: &[u8]) -> Result<Self, DeBinErr> {
        Ok(Self { items: Vec::de_bin(place, bytes)?, position: PhantomData })
    }
}

impl<P, T: Clone> Clone for Indexed<P, T> {
    fn clone(&self) -> Self {
        Self { items: self.items.clone(), position: PhantomData }
    }
}

impl<P, T: PartialEq> PartialEq for Indexed<P, T> {
    fn eq(&self, other: &Self) -> bool {
        self.items == other.items
    }
}

impl<P, T: fmt::Debug> fmt::Debug for Indexed<P, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.items.fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_empty_where_nothing_is_in_it() {
        for length in [0, 1, 3] {
            let list = ByAlternative::new(vec![0.0; length]);
            assert_eq!((list.len(), list.is_empty()), (length, length == 0));
        }
    }
}
