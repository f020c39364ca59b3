//! Who is in which room.

use crate::session::{ClientId, Session};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Those in one room. A pass over it keeps the list that it began with.
pub(crate) type Crowd<T> = Arc<Vec<Arc<Session<T>>>>;

pub(crate) struct Rooms<T>(Mutex<HashMap<Arc<str>, Crowd<T>>>);

impl<T> Default for Rooms<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T> Rooms<T> {
    fn lock(&self) -> MutexGuard<'_, HashMap<Arc<str>, Crowd<T>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Those in a room now.
    pub fn crowd(&self, room: &str) -> Crowd<T> {
        self.lock().get(room).cloned().unwrap_or_default()
    }

    /// Enters; nothing when it is there, or closed.
    pub fn enter(&self, session: &Arc<Session<T>>, room: &str) {
        let mut rooms = self.lock();
        let mut own = session.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        // Under the lock: who closes meanwhile is taken out afterwards, never before.
        if session.closed().is_some() || own.iter().any(|known| **known == *room) {
            return;
        }
        let name = rooms.get_key_value(room).map_or_else(|| room.into(), |(name, _)| name.clone());
        own.push(name.clone());
        let crowd = rooms.entry(name).or_default();
        // Copied only while a pass over it is under way.
        list(crowd).push(session.clone());
    }

    /// Leaves.
    pub fn leave(&self, session: &Session<T>, room: &str) {
        let mut rooms = self.lock();
        session.rooms.lock().unwrap_or_else(PoisonError::into_inner).retain(|own| **own != *room);
        take_out(&mut rooms, session.id, room);
    }

    /// Leaves every room.
    pub fn leave_all(&self, session: &Session<T>) {
        let mut rooms = self.lock();
        let own =
            std::mem::take(&mut *session.rooms.lock().unwrap_or_else(PoisonError::into_inner));
        own.iter().for_each(|room| take_out(&mut rooms, session.id, room));
    }
}

fn take_out<T>(rooms: &mut HashMap<Arc<str>, Crowd<T>>, id: ClientId, room: &str) {
    let Some(crowd) = rooms.get_mut(room) else { return };
    if let Some(at) = crowd.iter().position(|one| one.id == id) {
        list(crowd).swap_remove(at);
    }
    if crowd.is_empty() {
        rooms.remove(room);
    }
}

/// The list to change: the same one, or a copy while somebody reads it.
fn list<T>(crowd: &mut Crowd<T>) -> &mut Vec<Arc<Session<T>>> {
    Arc::make_mut(crowd)
}
