package io.keystead.architecture.broken.hotel;

record HotelEntity(HotelStore store) {}
