//! Things that components share.

use std::ops::Deref;
use std::rc::Rc;

/// A handle to something shared, equal only to a handle to the very same thing.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    /// The first handle to a thing.
    pub fn new(thing: T) -> Self {
        Self(Rc::new(thing))
    }
}

impl<T> From<Rc<T>> for Shared<T> {
    fn from(thing: Rc<T>) -> Self {
        Self(thing)
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}
