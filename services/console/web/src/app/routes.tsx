import { Navigate, type RouteObject } from 'react-router';
import { TicketList } from '../ticket/TicketList';
import { TicketPage } from '../ticket/TicketPage';
import { NoSuchPage } from './NoSuchPage';
import { Shell } from './Shell';

export const routes: RouteObject[] = [
  {
    element: <Shell />,
    children: [
      { path: '/', element: <Navigate to="/tickets" replace /> },
      { path: '/tickets', element: <TicketList /> },
      { path: '/tickets/:id', element: <TicketPage /> },
      { path: '*', element: <NoSuchPage /> },
    ],
  },
];
